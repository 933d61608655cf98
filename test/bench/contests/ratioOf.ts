import type { RatioGoal } from './contest.ts';
import type { ContestRatio } from './contestResult.ts';
import { countingRuns, type Score } from './score.ts';
import { median } from './spread.ts';

/** The ratios of the rounds in which both sides count. */
export function ratioOf(goal: RatioGoal, scores: ReadonlyMap<string, Score>): ContestRatio {
  const { slower, faster, until, doublings = 1, most, limit } = goal;
  const others = countingRuns(scores.get(faster)!);
  const values = [...countingRuns(scores.get(slower)!)].flatMap(([round, run]) => {
    const other = others.get(round);
    if (other === undefined) return [];
    const ms = until === undefined ? run.ms : (run.more?.[until] ?? NaN);
    return [(ms / other.ms) ** (1 / doublings)];
  });
  const ratio = median(values);
  const failed = limit !== undefined && (most === undefined ? ratio < limit : ratio > limit);
  const moment = until === undefined ? '' : `, ${until}`;
  const step = doublings === 1 ? '' : ', per doubling';
  return { what: `${slower}${moment} / ${faster}${step}`, values, failed };
}
