import { tableColumn } from '../../core/column.ts';
import { type Model } from '../../core/model.ts';
import { type Threshold } from '../../core/threshold.ts';
import { modelPart } from './modelPart.ts';

/**
 * The line at a percentile of a model's reference pairs: the score of that quantile, and the share of pairs below it. With
 * several tenants, whose scores do not compare, the least of each; where there are no reference pairs, only accesses across
 * components pass. `percentile` in [0, 100]. Reads accessAnomaly's part `reference`, sorted by tenant and score.
 */
export function thresholdAt(model: Model, percentile: number): Pick<Threshold, 'score' | 'percentile'> {
  const lines = referenceScores(model).map((scores) => {
    const place = Math.min(Math.floor((percentile / 100) * scores.length), scores.length - 1);
    const score = scores[place]!;
    return { score, percentile: (100 * scores.indexOf(score)) / scores.length };
  });
  return lines.reduce(
    (least, line) => ({
      score: Math.min(least.score, line.score),
      percentile: Math.min(least.percentile, line.percentile),
    }),
    { score: Infinity, percentile: 100 },
  );
}

/** The reference scores of each tenant that has some, ascending. */
function referenceScores(model: Model): Float64Array[] {
  const reference = modelPart(model, 'reference');
  const tenant = tableColumn(reference, 'tenant', 'text').ids;
  const score = tableColumn(reference, 'score', 'double').values;
  const parts: Float64Array[] = [];
  for (let start = 0, row = 1; row <= reference.rows; row++) {
    if (row < reference.rows && tenant[row] === tenant[start]) continue;
    parts.push(score.subarray(start, row));
    start = row;
  }
  return parts;
}
