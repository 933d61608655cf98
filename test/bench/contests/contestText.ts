import type { ContestRatio, ContestResult, ContestRow } from './contestResult.ts';
import { spread } from './spread.ts';

/** A contest for a terminal. */
export function contestText(result: ContestResult): string {
  const { title, rows, ratios, load } = result;
  return [
    `${title} (load ${load.map((value) => value.toFixed(1)).join(' to ')})`,
    ...rows.map((row) => `  ${row.about}: ${rowText(row)}`),
    ...ratios.map((ratio) => `  ${ratioText(ratio)}`),
  ].join('\n');
}

function rowText({ absent, ms, rssMb, rate, check, more }: ContestRow): string {
  if (absent !== undefined) return `absent: ${absent}`;
  const times = [
    `${spread(ms)} ms`,
    ...(rate === undefined ? [] : [rate]),
    ...Object.entries(more).map(([name, values]) => `${name} ${spread(values)} ms`),
  ];
  return `${times.join(', ')}, ${rssMb.toFixed(0)} MB; ${check}`;
}

export function ratioText({ slower, faster, values, goal, met, failed }: ContestRatio): string {
  const aim = goal === undefined ? '' : `; ${goal} wanted: ${met === true ? 'ok' : 'missed'}`;
  return `${slower} / ${faster}: ${spread(values, 1)}${aim}${failed ? ', SLOWER THAN IT WAS' : ''}`;
}
