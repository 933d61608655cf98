import { createTable, type Table } from '../../core/column.ts';
import type { Scores } from '../../core/scores.ts';
import type { Triples } from '../../core/triples.ts';
import { scoreTableColumns } from './scoreTableColumns.ts';

/** `scores.parquet` of a run: a row for each triple that was scored, with its accesses. */
export function runTable(triples: Triples, scores: Scores): Table {
  const whole = triples.count.every(Number.isSafeInteger);
  return createTable([
    ...scoreTableColumns(triples, scores),
    { name: 'count', type: whole ? 'int64' : 'double', values: triples.count },
    { name: 'firstTime', type: 'timestamp', values: triples.firstTime },
    { name: 'lastTime', type: 'timestamp', values: triples.lastTime },
  ]);
}
