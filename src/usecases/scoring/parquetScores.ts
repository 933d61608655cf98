import type { Column } from '../../core/column.ts';
import { emptyScores } from '../../core/scores.ts';
import { noTriples } from '../../core/tripleAt.ts';
import { rowGroupSize } from '../../formats/encodeParquet.ts';
import { ParquetWriter } from '../../formats/parquetWriter/parquetWriter.ts';
import { rowGroups } from './rowGroups.ts';
import { scoredColumns } from './scoredColumns.ts';
import type { ScoredBatch } from './scoredBatch.ts';
import { scoreTableColumns } from './scoreTableColumns.ts';

/**
 * Scores as a Parquet file, a row for each row of the input, row group by row group: memory does not grow with the input
 * where its columns say whether they are numbers. A further column is `double` where none of its values is a text.
 */
export async function* parquetScores(batches: AsyncIterable<ScoredBatch>): AsyncGenerator<Uint8Array> {
  let writer: ParquetWriter | undefined;
  for await (const { columns, rows } of rowGroups(scoredColumns(batches), rowGroupSize)) {
    if (writer === undefined) {
      writer = writerOf(columns);
      yield* writer.begin();
    }
    yield* writer.rowGroup(columns, 0, rows);
  }
  if (writer === undefined) {
    writer = writerOf(scoreTableColumns(noTriples, emptyScores(0)));
    yield* writer.begin();
  }
  yield* writer.end();
}

/** Tenant, user, resource and case, which every row has. */
const always = 4;

/** Whether a value is missing is only known at the end, so it may be said of all others. */
function writerOf(columns: readonly Column[]): ParquetWriter {
  return new ParquetWriter(columns.map((column, place) => ({ column, nullable: place >= always })));
}
