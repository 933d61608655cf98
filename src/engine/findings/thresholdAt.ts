import { tableColumn } from '../../core/column.ts';
import type { Model } from '../../core/model.ts';
import { percentileOf } from '../accessAnomaly/percentile.ts';
import { modelPart } from './modelPart.ts';
import type { Line } from './selectFindings.ts';

/**
 * The line at a percentile, in [0, 100], of a model's reference pairs: the score of that quantile, and the percentile that
 * this score has. Only finite scores make a line; where there are none, only accesses across components pass. With several
 * tenants, whose scores do not compare, the least of each. Reads accessAnomaly's part `reference`, sorted by tenant and score.
 */
export function thresholdAt(model: Model, percentile: number): Line {
  const lines = referenceScores(model).map((scores) => {
    const finite = scores.filter((score) => score !== Infinity);
    if (finite.length === 0) return { score: Infinity, percentile: 100 };
    const place = Math.floor((percentile / 100) * scores.length);
    const score = finite[Math.min(place, finite.length - 1)]!;
    return { score, percentile: percentileOf(scores, score) };
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
