import { type Table, tableColumn } from '../../core/column.ts';
import { dictionaryFind, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import { lowerBound } from './lowerBound.ts';

/** Rows of a model's part `users` or `resources`: sorted by tenant, then name. */
export interface NamedRows {
  /** The row of a name in a tenant, or -1. */
  readonly find: (tenant: string, name: string) => number;
  readonly name: (row: number) => string;
  /** First row of the tenant that `row` belongs to, and the row after its last. */
  readonly tenantRange: (row: number) => readonly [start: number, end: number];
}

export function namedRows(part: Table): NamedRows {
  const tenants = tableColumn(part, 'tenant', 'text');
  const names = tableColumn(part, 'name', 'text');
  const firstRow = (tenant: number, name: number): number =>
    lowerBound(part.rows, (row) => tenants.ids[row]! - tenant || names.ids[row]! - name);
  return {
    find: (tenant, name) => {
      const tenantId = dictionaryFind(tenants.dictionary, tenant);
      const nameId = dictionaryFind(names.dictionary, name);
      if (tenantId === NO_ID || nameId === NO_ID) return -1;
      const row = firstRow(tenantId, nameId);
      return tenants.ids[row] === tenantId && names.ids[row] === nameId ? row : -1;
    },
    name: (row) => dictionaryText(names.dictionary, names.ids[row]!),
    tenantRange: (row) => [firstRow(tenants.ids[row]!, 0), firstRow(tenants.ids[row]! + 1, 0)],
  };
}
