import type { AccessTable } from '../../core/accessTable.ts';
import type { RowBatch } from '../../data/batches/batchBuilder.ts';
import { tableBatch } from '../../data/batches/tableBatch.ts';
import { accessTableToTable } from '../../formats/accessTableColumns.ts';

const names: readonly string[] = ['tenant', 'user', 'resource'];

/** An access table as rows to score: its day, count, first and last time and extra columns are further columns. */
export function accessTableBatch(accesses: AccessTable): RowBatch {
  const table = accessTableToTable(accesses);
  const further = table.columns.filter(({ name }) => !names.includes(name));
  return tableBatch(
    table,
    names,
    further.map(({ name }) => name),
    further.map(({ type }) => type === 'double' || type === 'int32' || type === 'int64'),
  );
}
