import type { Scores } from '../../core/scores.ts';
import type { RowBatch } from '../../data/batches/batchBuilder.ts';

/** Some of the input's rows, in order, with their scores. */
export interface ScoredBatch extends RowBatch {
  readonly scores: Scores;
}

/** The columns of a file of scores; further columns of the input come after them. */
export const scoreColumns = [
  'tenant',
  'user',
  'resource',
  'case',
  'score',
  'percentile',
  'accessAnomaly',
] as const;

/** Names for the input's further columns: `_2`, `_3` .. is added to one that is taken, so that all names are distinct. */
export function furtherColumnNames(columns: readonly string[]): readonly string[] {
  const taken = new Set<string>(scoreColumns);
  return columns.map((column) => {
    let name = column;
    for (let copy = 2; taken.has(name); copy++) name = `${column}_${copy}`;
    taken.add(name);
    return name;
  });
}
