import type { RowBatch } from '../../data/batches/batchBuilder.ts';
import { readAccesses } from '../../data/readAccesses.ts';
import type { ReadOptions } from '../../data/readOptions.ts';
import { readRows, type RowsReport } from '../../data/readRows.ts';
import type { SourceMapping } from '../../data/sourceMapping.ts';
import { accessTableBatch } from './accessTableBatch.ts';

/**
 * The rows of a source as they are, in order; of a source of events, the rows of the access table that a template makes of
 * them. Errors as `readRows` and `readAccesses`.
 */
export async function* rowsToScore(
  from: readonly string[],
  mapping: SourceMapping,
  options: ReadOptions,
): AsyncGenerator<RowBatch, RowsReport> {
  if (mapping.kind === 'columns') return yield* readRows(from, mapping, options);
  const { table, report } = await readAccesses(from, mapping, options);
  yield accessTableBatch(table);
  return { ...report, account: table.account };
}
