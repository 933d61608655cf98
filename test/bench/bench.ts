import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PrepareCase } from './benchCase.ts';
import { contests } from './contests/contests.ts';
import { contestText } from './contests/contestText.ts';
import { holdContest } from './contests/holdContest.ts';
import { installPeers } from './contests/peers.ts';
import { keepResult, keptResults } from './contests/results.ts';
import { resultsTable } from './contests/resultsTable.ts';
import { writeTable } from './contests/writeTable.ts';
import { fitCase } from './fitCase.ts';
import { measureCase } from './measureCase.ts';
import { reportPlaces } from './places/reportPlaces.ts';
import { readCase } from './readCase.ts';
import { filterCase, openCase, sortCase } from './resultsCases.ts';

/** Ours against a simple baseline, in one process. */
const cases: Readonly<Record<string, PrepareCase>> = {
  read: readCase,
  fit: fitCase,
  open: openCase,
  sort: sortCase,
  filter: filterCase,
};

/** What reports for itself; is its goal met? */
const reports: Readonly<Record<string, (say: (line: string) => void) => Promise<boolean>>> = {
  places: reportPlaces,
};

const known = [cases, contests, reports].flatMap((group) => Object.keys(group));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    install: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const mostRounds = options.rounds === undefined ? Infinity : Number(options.rounds);
const chosen = [...positionals, ...(options.only?.split(',') ?? [])];
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  print(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
if (options.install === true && !installPeers()) {
  print('The peers could not be installed: see above.');
  process.exit(1);
}
// To install or to write the table is all that was asked for, where no benchmark is named.
const isAll = chosen.length === 0 && options.install !== true && options.write !== true;
const isChosen = (name: string): boolean => isAll || chosen.includes(name);

print(
  `node ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
);
print('Times are median [least - most] in ms; the ratio is the median of the ratios within a round.\n');
let missed = 0;
for (const [name, prepare] of Object.entries(cases)) {
  if (!isChosen(name)) continue;
  const benchCase = await prepare();
  if (!(await measureCase(benchCase, print))) missed++;
  await benchCase.close?.();
}
for (const [name, prepare] of Object.entries(contests)) {
  if (!isChosen(name)) continue;
  print(name);
  const result = await holdContest(await prepare(), mostRounds, print);
  keepResult(result);
  print(`${contestText(result)}\n`);
  if (result.ratios.some((ratio) => ratio.failed)) missed++;
}
for (const [name, report] of Object.entries(reports)) {
  if (isChosen(name) && !(await report(print))) missed++;
}
if (options.write === true) {
  writeTable(join('docs', 'engine.md'), resultsTable(keptResults(Object.keys(contests))));
}
process.exitCode = missed === 0 ? 0 : 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
