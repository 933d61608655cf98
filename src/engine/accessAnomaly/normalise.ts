import type { Step, Steps } from '../../core/algorithm.ts';
import type { SparseRows } from '../../core/sparseRows.ts';

/** Multiplications before other work gets its turn: some milliseconds. */
const workAStep = 2_000_000;

/** Mean and population standard deviation of a tenant's affinities p.q over its rows. */
export interface AffinityStatistics {
  readonly mean: number;
  readonly std: number;
}

/** One pass (Welford's), so that rows of one affinity have a deviation of exactly 0, as in Spark. */
export function* affinityStatistics(
  rows: Pick<SparseRows, 'starts' | 'others'>,
  users: Float32Array,
  items: Float32Array,
  rank: number,
  step: Step,
): Steps<AffinityStatistics> {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let user = 0; user + 1 < rows.starts.length; user++) {
    for (let entry = rows.starts[user]!; entry < rows.starts[user + 1]!; entry++) {
      const item = rows.others[entry]!;
      let affinity = 0;
      for (let i = 0; i < rank; i++) affinity += users[user * rank + i]! * items[item * rank + i]!;
      const difference = affinity - mean;
      count++;
      mean += difference / count;
      squares += difference * (affinity - mean);
      if ((count * rank) % workAStep < rank) yield step;
    }
  }
  return { mean, std: Math.sqrt(squares / count) };
}

/**
 * Writes (-1 / s) (p, -m, 1), where s is the deviation or 1 where that is 0: its product with (q, 1, 0) is the
 * score (m - p.q) / s. Row `from` of `factors` becomes row `to` of `vectors`.
 */
export function writeUserVector(
  factors: Float32Array,
  from: number,
  statistics: AffinityStatistics,
  vectors: Float64Array,
  to: number,
  rank: number,
): void {
  const scale = -1 / divisor(statistics);
  const start = to * (rank + 2);
  for (let i = 0; i < rank; i++) vectors[start + i] = scale * factors[from * rank + i]!;
  vectors[start + rank] = scale * -statistics.mean;
  vectors[start + rank + 1] = scale;
}

/** Writes (q, 1, 0). */
export function writeResourceVector(
  factors: Float32Array,
  from: number,
  vectors: Float64Array,
  to: number,
  rank: number,
): void {
  const start = to * (rank + 2);
  for (let i = 0; i < rank; i++) vectors[start + i] = factors[from * rank + i]!;
  vectors[start + rank] = 1;
  vectors[start + rank + 1] = 0;
}

/** What a tenant's scores are divided by. */
export function divisor(statistics: AffinityStatistics): number {
  return statistics.std === 0 ? 1 : statistics.std;
}
