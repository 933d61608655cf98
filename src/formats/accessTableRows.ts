import { type AccessTable, accessTableRows, compareAccessRows } from '../core/accessTable.ts';
import { ByomlError } from '../core/errors/byomlError.ts';

/** Checks what a single row must hold; throws `accessTable.row`. */
export function checkAccessRows(table: AccessTable, file: string): void {
  for (let row = 0; row < accessTableRows(table); row++) {
    const count = table.count[row]!;
    if (!(count > 0) || count === Infinity) {
      throw new ByomlError('accessTable.row', { file, row: row + 1, problem: `has the count ${count}` });
    }
    if (table.firstTime[row]! > table.lastTime[row]!) {
      const problem = 'has its firstTime after its lastTime';
      throw new ByomlError('accessTable.row', { file, row: row + 1, problem });
    }
  }
}

/** The rows by tenant, user, resource and day; throws `accessTable.row` where two are equal. */
export function sortedRows(table: AccessTable, file: string): Uint32Array {
  const order = Uint32Array.from({ length: accessTableRows(table) }, (_, row) => row);
  if (!isSorted(table)) order.sort((a, b) => compareAccessRows(table, a, b) || a - b);
  for (let i = 1; i < order.length; i++) {
    const row = order[i]!;
    if (compareAccessRows(table, order[i - 1]!, row) === 0) {
      const problem = `has the tenant, user, resource and day of row ${order[i - 1]! + 1}`;
      throw new ByomlError('accessTable.row', { file, row: row + 1, problem });
    }
  }
  return order;
}

function isSorted(table: AccessTable): boolean {
  for (let row = 1; row < accessTableRows(table); row++) {
    if (compareAccessRows(table, row - 1, row) > 0) return false;
  }
  return true;
}
