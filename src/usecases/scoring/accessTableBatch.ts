import type { AccessTable } from '../../core/accessTable.ts';
import type { RowBatch } from '../../data/batches/batchBuilder.ts';
import { TableRow } from '../../data/rows/tableRow.ts';
import { accessTableToTable } from '../../formats/accessTableColumns.ts';

const names: readonly string[] = ['tenant', 'user', 'resource'];

/** An access table as rows to score: its day, count, first and last time and extra columns are further columns. */
export function accessTableBatch(accesses: AccessTable): RowBatch {
  const table = accessTableToTable(accesses);
  const columns = table.columns.map(({ name }) => name).filter((name) => !names.includes(name));
  const cells = new TableRow(table, columns);
  return {
    names: accesses,
    columns,
    cell: (row, column) => {
      cells.row = row;
      return cells.cell(column);
    },
  };
}
