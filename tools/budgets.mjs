import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Sizes of each entry against tools/budgets.json, in kilobytes of minified code: `start` is what loads with the entry
 * (its static imports), `whole` everything it may ever load.
 */
export async function checkBudgets(root, metafile) {
  const budgets = JSON.parse(await readFile(join(root, 'tools', 'budgets.json'), 'utf8'));
  const lines = [];
  let exceeded = false;
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    const name = output.replace(/^dist\//, '').replace(/\.js$/, '');
    if (entryPoint === undefined || budgets[name] === undefined) continue;
    const sizes = { start: reach(metafile, output, false), whole: reach(metafile, output, true) };
    for (const [kind, budget] of Object.entries(budgets[name])) {
      const kilobytes = sizes[kind] / 1000;
      const over = kilobytes > budget;
      exceeded ||= over;
      lines.push(`${over ? 'OVER ' : 'ok   '}${name} ${kind}: ${kilobytes.toFixed(1)} of ${budget} kB`);
    }
  }
  return { lines, exceeded };
}

function reach(metafile, start, lazily) {
  const seen = new Set([start]);
  for (const output of seen) {
    for (const { path, kind, external } of metafile.outputs[output].imports) {
      if (!external && (lazily || kind === 'import-statement')) seen.add(path);
    }
  }
  return [...seen].reduce((bytes, output) => bytes + metafile.outputs[output].bytes, 0);
}
