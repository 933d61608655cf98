import { type TripleNames } from '../../core/algorithm.ts';
import { type Scores } from '../../core/scores.ts';

/** What a cell of an input row holds. */
export type Cell = string | number | null;

/** Some of the input's rows, in order, with their scores. */
export interface ScoredBatch {
  readonly names: TripleNames;
  readonly scores: Scores;
  /** Further columns of the input. */
  readonly columns: readonly string[];
  readonly cell: (row: number, column: number) => Cell;
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
