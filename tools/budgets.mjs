import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Kilobytes that each entry, and the package, may have. */
export async function readBudgets(root) {
  return JSON.parse(await readFile(join(root, 'tools', 'budgets.json'), 'utf8'));
}

/**
 * Sizes of each entry against tools/budgets.json, in kilobytes of minified code: `start` is what loads with the entry
 * (its static imports and its style sheet), `whole` everything it may ever load. An entry without a budget is over it.
 */
export async function checkBudgets(root, entries, bundles) {
  const budgets = await readBudgets(root);
  const outputs = Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs));
  const lines = [];
  let exceeded = false;
  for (const name of entries) {
    const output = `dist/${name}.js`;
    const sizes = { start: reach(outputs, output, false), whole: reach(outputs, output, true) };
    for (const [kind, budget] of Object.entries(budgets[name] ?? { start: 0 })) {
      const kilobytes = sizes[kind] / 1000;
      const over = kilobytes > budget;
      exceeded ||= over;
      lines.push(`${over ? 'OVER ' : 'ok   '}${name} ${kind}: ${kilobytes.toFixed(1)} of ${budget} kB`);
    }
  }
  return { lines, exceeded };
}

/** The same for all files of a folder of dist/. */
export async function checkFolderBudget(root, folder) {
  const { whole } = (await readBudgets(root))[folder];
  const path = join(root, 'dist', folder);
  const sizes = await Promise.all((await readdir(path)).map((name) => stat(join(path, name))));
  const kilobytes = sizes.reduce((bytes, { size }) => bytes + size, 0) / 1000;
  const exceeded = kilobytes > whole;
  return {
    lines: [`${exceeded ? 'OVER ' : 'ok   '}${folder} whole: ${kilobytes.toFixed(1)} of ${whole} kB`],
    exceeded,
  };
}

function reach(outputs, entry, lazily) {
  const seen = new Set([entry, ...[outputs[entry].cssBundle ?? []].flat()]);
  for (const output of seen) {
    for (const { path, kind, external } of outputs[output].imports) {
      // A style sheet names its font with a `?version` behind it.
      if (!external && (lazily || kind === 'import-statement')) seen.add(path.replace(/\?.*$/, ''));
    }
  }
  return [...seen].reduce((bytes, output) => bytes + outputs[output].bytes, 0);
}
