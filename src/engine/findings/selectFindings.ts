import type { Findings } from '../../core/findings.ts';
import { caseCode, type Scores } from '../../core/scores.ts';
import type { Threshold } from '../../core/threshold.ts';
import type { Triples } from '../../core/triples.ts';
import type { NewNameStanding } from './newNames.ts';

/** What selecting needs to know of the triples that were scored; sorted by their names, as `Triples` are. */
export type DatedTriples = Pick<Triples, 'tenant' | 'user' | 'firstDay'>;

/** The line, without where it comes from. */
export type Line = Pick<Threshold, 'score' | 'percentile'>;

/**
 * Picks the findings of a run: of each user and day the most anomalous triple over the threshold, and of these the `most`
 * most anomalous. So one account that sweeps through everything costs one finding a day, not the whole budget; what else
 * it opened is counted with the finding (`further`).
 *
 * Over the threshold are the triples with case `scored` or `crossComponent` whose score and percentile reach it, and those of
 * new names that `standing` puts before or after all of these. They are
 * ranked by percentile, then score, then names: percentiles compare between tenants, scores do not. A triple's day is that
 * of its first access. O(n + m log m) for n triples, m of them over the threshold.
 */
export function selectFindings(
  triples: DatedTriples,
  scores: Scores,
  threshold: Line,
  most: number,
  standing: (triple: number) => NewNameStanding = () => 'none',
): Findings {
  const ranked = rankOverThreshold(scores, threshold, standing);
  const userDay = (triple: number): string =>
    `${triples.tenant[triple]!} ${triples.user[triple]!} ${triples.firstDay[triple]!}`;
  const over = new Map<string, number>();
  const leaders = ranked.filter((triple) => {
    const before = over.get(userDay(triple)) ?? 0;
    over.set(userDay(triple), before + 1);
    return before === 0;
  });
  const chosen = Uint32Array.from(leaders.slice(0, most));
  return {
    triple: chosen,
    further: chosen.map((triple) => over.get(userDay(triple))! - 1),
    overBudget: ranked.length - chosen.length,
  };
}

function rankOverThreshold(
  scores: Scores,
  threshold: Line,
  standing: (triple: number) => NewNameStanding,
): readonly number[] {
  // Scores hold percentiles as floats; the threshold's, a double, must not be above its own float.
  const percentile = Math.fround(threshold.percentile);
  const over: Record<'first' | 'judged' | 'last', number[]> = { first: [], judged: [], last: [] };
  scores.case.forEach((code, row) => {
    const judged = code === caseCode.scored || code === caseCode.crossComponent;
    const place = judged ? 'judged' : standing(row);
    if (place === 'none') return;
    if (judged && !(scores.score[row]! >= threshold.score && scores.percentile[row]! >= percentile)) return;
    over[place].push(row);
  });
  over.judged.sort(
    (a, b) =>
      descending(scores.percentile[a]!, scores.percentile[b]!) ||
      descending(scores.score[a]!, scores.score[b]!) ||
      a - b,
  );
  return [...over.first, ...over.judged, ...over.last];
}

/** Order of two numbers, larger first; infinities are equal to themselves, which a difference would make NaN. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
