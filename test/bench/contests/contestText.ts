import type { ContestGoal, ContestRatio, ContestResult, ContestRow } from './contestResult.ts';
import { spread } from './spread.ts';

/** A contest for a terminal. */
export function contestText(result: ContestResult): string {
  const { title, rows, ratios, goals, load } = result;
  return [
    `${title} (load ${load.map((value) => value.toFixed(1)).join(' to ')})`,
    ...rows.map((row) => `  ${row.about}: ${rowText(row)}`),
    ...ratios.map((ratio) => `  ${ratioText(ratio)}`),
    ...goals.map((goal) => `  ${goalText(goal)}`),
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

function ratioText({ what, values, failed }: ContestRatio): string {
  return `${what}: ${spread(values, 1)}${failed ? ', SLOWER THAN IT WAS' : ''}`;
}

function goalText({ what, goal, measured, off }: ContestGoal): string {
  return `${what}: ${measured}; ${goal} wanted: ${off <= 1 ? 'ok' : `missed by ${missedBy(off)}`}`;
}

/** How far a figure is from where it should be, e.g. "12 %", "a factor of 3.1". */
export function missedBy(off: number): string {
  return off < 2 ? `${(100 * (off - 1)).toFixed(0)} %` : `a factor of ${off.toPrecision(2)}`;
}
