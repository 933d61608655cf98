import type { Contest, Contestant, RatioGoal } from './contest.ts';
import type { ContestGoal, ContestRatio, ContestRow } from './contestResult.ts';
import { median, spread } from './spread.ts';

/** What is aimed at for a contestant, beside what was measured; nothing where it has no figures. */
export function rowGoals(
  { work }: Contest,
  { about, goals = {} }: Contestant,
  { ms, rssMb }: ContestRow,
): readonly ContestGoal[] {
  if (ms.length === 0) return [];
  const { ms: mostMs, rssMb: mostMb, rate: least } = goals;
  const found: ContestGoal[] = [];
  if (mostMs !== undefined) {
    const measured = `${spread(
      ms.map((value) => value / 1000),
      2,
    )} s`;
    found.push({ what: about, goal: `at most ${mostMs / 1000} s`, measured, off: median(ms) / mostMs });
  }
  if (mostMb !== undefined) {
    const measured = `${rssMb.toFixed(0)} MB`;
    found.push({ what: `${about}, memory`, goal: `at most ${mostMb} MB`, measured, off: rssMb / mostMb });
  }
  if (least !== undefined && work !== undefined) {
    const rate = (work.count / median(ms)) * 1000;
    const text = (value: number): string => `${Number((value / 1e6).toPrecision(3))} M ${work.unit}/s`;
    found.push({ what: about, goal: `at least ${text(least)}`, measured: text(rate), off: least / rate });
  }
  return found;
}

export function ratioGoal(
  { goal: least, most }: RatioGoal,
  { what, values }: ContestRatio,
): readonly ContestGoal[] {
  if (values.length === 0) return [];
  const measured = spread(values, 1);
  if (most !== undefined) {
    return [{ what, goal: `at most ${most}`, measured, off: median(values) / most }];
  }
  return least === undefined
    ? []
    : [{ what, goal: `at least ${least}`, measured, off: least / median(values) }];
}
