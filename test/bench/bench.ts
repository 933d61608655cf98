import { arch, cpus, platform } from 'node:os';
import type { BenchCase, PrepareCase } from './benchCase.ts';
import { fitCase } from './fitCase.ts';
import { hostDelay } from './hostDelay.ts';
import { readCase } from './readCase.ts';
import { filterCase, openCase, sortCase } from './resultsCases.ts';

/** Rounds per case: ours and the baseline in turns, the first round of each not counted. */
const rounds = 5;

const cases: Readonly<Record<string, PrepareCase>> = {
  read: readCase,
  fit: fitCase,
  open: openCase,
  sort: sortCase,
  filter: filterCase,
};

/** Figures without a baseline: lines to print. */
const reports: Readonly<Record<string, () => Promise<readonly string[]>>> = { host: hostDelay };

const chosen = process.argv.slice(2);
const known = [...Object.keys(cases), ...Object.keys(reports)];
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  print(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const isChosen = (name: string): boolean => chosen.length === 0 || chosen.includes(name);

print(
  `node ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
);
print('Times are median [least - most] in ms; the ratio is the median of the ratios within a round.\n');
let missed = 0;
for (const [name, prepare] of Object.entries(cases)) {
  if (!isChosen(name)) continue;
  const benchCase = await prepare();
  if (!(await measure(benchCase))) missed++;
  await benchCase.close?.();
}
for (const [name, report] of Object.entries(reports)) {
  if (isChosen(name)) print(`${(await report()).join('\n')}\n`);
}
process.exitCode = missed === 0 ? 0 : 1;

async function measure(benchCase: BenchCase): Promise<boolean> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [oursMs, oursValue] = await timed(benchCase.ours);
    const [theirsMs, theirsValue] = await timed(benchCase.theirs);
    if (!benchCase.same(oursValue, theirsValue)) {
      print(`${benchCase.name}: the two do not agree: ${String(oursValue)} and ${String(theirsValue)}`);
      return false;
    }
    if (round === 0) continue;
    ours.push(oursMs);
    theirs.push(theirsMs);
  }
  const ratio = median(theirs.map((ms, round) => ms / (ours[round] ?? NaN)));
  const good = ratio >= benchCase.leastRatio;
  print(`${benchCase.name} (${benchCase.size})`);
  print(`  ours ${spread(ours)}, ${benchCase.baseline} ${spread(theirs)}`);
  print(
    `  ${ratio.toFixed(1)} times as fast; at least ${benchCase.leastRatio} wanted: ${good ? 'ok' : 'MISSED'}\n`,
  );
  return good;
}

async function timed(run: () => Promise<unknown>): Promise<readonly [number, unknown]> {
  globalThis.gc?.();
  const started = performance.now();
  const value = await run();
  return [performance.now() - started, value];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

function spread(values: readonly number[]): string {
  return `${median(values).toFixed(0)} [${Math.min(...values).toFixed(0)} - ${Math.max(...values).toFixed(0)}]`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
