import { type Findings } from '../../core/findings.ts';
import { caseCode, type Scores } from '../../core/scores.ts';
import { type Threshold } from '../../core/threshold.ts';
import { type TripleNames } from '../../core/algorithm.ts';

/** Most findings of one user in a run. */
const mostOfAUser = 2;

/**
 * Picks the findings of a run. Over the threshold are the triples with case `scored` or `crossComponent` whose score and
 * percentile reach it. They are ranked by percentile, then score, then names (percentiles compare between tenants, scores
 * do not). Of each user the two highest count: one account that sweeps through everything would else take the whole budget;
 * its other triples are counted with them (`further`). Of these the first `most` are the findings.
 *
 * `rows` must be sorted by names, as `Triples` are. O(n + m log m) for n rows, m of them over the threshold.
 */
export function selectFindings(
  rows: TripleNames,
  scores: Scores,
  threshold: Pick<Threshold, 'score' | 'percentile'>,
  most: number,
): Omit<Findings, 'explain'> {
  const ranked = rankOverThreshold(scores, threshold);
  const ofUser = new Map<string, { over: number; taken: number }>();
  const userOf = (triple: number): string => `${rows.tenant[triple]!} ${rows.user[triple]!}`;
  const chosen: number[] = [];
  for (const triple of ranked) {
    const user = ofUser.get(userOf(triple)) ?? { over: 0, taken: 0 };
    ofUser.set(userOf(triple), user);
    user.over++;
    if (user.taken < mostOfAUser && chosen.length < most) {
      user.taken++;
      chosen.push(triple);
    }
  }
  return {
    triple: Uint32Array.from(chosen),
    further: Uint32Array.from(chosen, (triple) => {
      const user = ofUser.get(userOf(triple))!;
      return user.over - user.taken;
    }),
    overBudget: ranked.length - chosen.length,
  };
}

function rankOverThreshold(scores: Scores, threshold: Pick<Threshold, 'score' | 'percentile'>): number[] {
  // Scores hold percentiles as floats; the threshold's, a double, must not be above its own float.
  const percentile = Math.fround(threshold.percentile);
  const over: number[] = [];
  scores.case.forEach((code, row) => {
    const judged = code === caseCode.scored || code === caseCode.crossComponent;
    if (judged && scores.score[row]! >= threshold.score && scores.percentile[row]! >= percentile) {
      over.push(row);
    }
  });
  return over.sort(
    (a, b) =>
      descending(scores.percentile[a]!, scores.percentile[b]!) ||
      descending(scores.score[a]!, scores.score[b]!) ||
      a - b,
  );
}

/** Order of two numbers, larger first; infinities are equal to themselves, which a difference would make NaN. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
