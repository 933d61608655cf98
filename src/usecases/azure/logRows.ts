import type { AzureClient } from '../../azure/azureClient.ts';
import type { LogQuery } from '../../content/azure/logQueries.ts';
import type { LogCell } from '../../core/azure/logTable.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';

/** The cell of a row by its column's name. */
export type LogRow = (column: string) => LogCell;

/** The rows that a query of ours gives. Throws `azure.answer` where a column is missing. */
export async function logRows(
  azure: Pick<AzureClient, 'queryLogs'>,
  customerId: string,
  { kql, timespan }: LogQuery,
): Promise<readonly LogRow[]> {
  const { columns, rows } = await azure.queryLogs(customerId, kql, timespan);
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  return rows.map((row) => (column) => {
    const place = places.get(column);
    if (place !== undefined) return row[place] ?? null;
    const args = { service: 'Log Analytics', what: 'a query', problem: `there is no column ${column}` };
    throw new ByomlError('azure.answer', args);
  });
}

/** A number of KQL's; a long beyond 2^53 comes as text. Null, and what is none, is 0. */
export function numberIn(cell: LogCell): number {
  const value = typeof cell === 'boolean' || cell === null ? 0 : Number(cell);
  return Number.isFinite(value) ? value : 0;
}
