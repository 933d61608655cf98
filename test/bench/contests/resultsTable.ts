import { cpus } from 'node:os';
import type { ContestRatio, ContestResult, ContestRow } from './contestResult.ts';
import { missedBy } from './contestText.ts';
import { spread } from './spread.ts';

/** The Markdown of all results that there are: what is aimed at, then a table of times and one of ratios for each contest. */
export function resultsTable(results: readonly ContestResult[]): string {
  return [
    'Made by `npm run bench -- --write`. Each run is a process of its own; contestants run in turns within a round, and the ratios are',
    'between runs of the same round: median [least - most]. A contestant whose results do not agree gets no figure.',
    '',
    ...goalsTable(results),
    ...results.flatMap(contestTables),
  ]
    .join('\n')
    .trimEnd();
}

function goalsTable(results: readonly ContestResult[]): readonly string[] {
  const lines = results.flatMap(({ name, goals }) =>
    goals.map(({ what, goal, measured, off }) => {
      const verdict = off <= 1 ? 'yes' : `**no**, by ${missedBy(off)}`;
      return `| ${name} | ${what} | ${goal} | ${measured} | ${verdict} |`;
    }),
  );
  return ['| contest | what | goal | measured | met |', '| --- | --- | --- | --- | --- |', ...lines, ''];
}

function contestTables(result: ContestResult): readonly string[] {
  const { name, title, date, load, machine, rows, ratios } = result;
  const loads = load.map((value) => value.toFixed(1)).join(' to ');
  const versions = Object.entries(
    Object.assign({}, ...rows.map((row) => row.versions)) as Record<string, string>,
  );
  const ran = versions.map(([what, version]) => `${what} ${version}`).join(', ');
  return [
    `### ${name}: ${title}`,
    '',
    `${date.slice(0, 16).replace('T', ' ')} UTC, ${machine}, load ${loads}; ${ran}.${reservation(result)}`,
    '',
    '| who | ms | n | peak memory, MB | check |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(rowLine),
    '',
    ...(ratios.length === 0
      ? []
      : ['| slower / faster | ratio |', '| --- | --- |', ...ratios.map(ratioLine), '']),
  ];
}

/** What keeps the figures from being taken for more than they are. */
function reservation({ load, ratios }: ContestResult): string {
  const isBusy = Math.max(...load) > cpus().length;
  const isSingle = ratios.some(({ values }) => values.length === 1);
  if (!isBusy) return '';
  const rough = isSingle ? ', and ratios of a single round may be far off, by a factor of two and more' : '';
  return ` **Other work kept the machine busy: times are too long${rough}.**`;
}

function rowLine({ about, absent, ms, rssMb, rate, check, more }: ContestRow): string {
  if (absent !== undefined) return `| ${about} | absent | | | ${absent.split('\n')[0] ?? ''} |`;
  const extra = Object.entries(more).map(([name, values]) => `; ${name} ${spread(values)}`);
  const times = `${spread(ms)}${rate === undefined ? '' : `, ${rate}`}${extra.join('')}`;
  return `| ${about} | ${times} | ${ms.length} | ${rssMb.toFixed(0)} | ${check} |`;
}

function ratioLine({ what, values }: ContestRatio): string {
  return `| ${what} | ${spread(values, 1)} |`;
}
