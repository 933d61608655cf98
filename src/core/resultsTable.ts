import type { KqlTable } from './kqlTable.ts';

export const defaultResultsTable = 'AnomalousResourceAccessResult_CL';

/** The columns of the table that findings are published to; every row is one finding of one run. */
export const resultsColumns = [
  /** When the row was published; the service replaces times that are older than two days. */
  { name: 'TimeGenerated', type: 'datetime' },
  /** The last access behind the finding, and the first and last one. */
  { name: 'EventTime', type: 'datetime' },
  { name: 'FirstTime', type: 'datetime' },
  { name: 'LastTime', type: 'datetime' },
  { name: 'Tenant', type: 'string' },
  { name: 'User', type: 'string' },
  { name: 'Resource', type: 'string' },
  { name: 'Case', type: 'string' },
  /** Null when not finite. */
  { name: 'Score', type: 'real' },
  { name: 'Percentile', type: 'real' },
  { name: 'ModelId', type: 'string' },
  { name: 'RunId', type: 'string' },
  /** The same in every run. */
  { name: 'FindingId', type: 'string' },
  /** The model's threshold at that time; null when not finite. */
  { name: 'Threshold', type: 'real' },
  { name: 'Reason', type: 'string' },
  { name: 'Evidence', type: 'dynamic' },
] as const satisfies KqlTable['columns'];

/** The results table under the user's name for it. */
export function resultsTable(name: string): KqlTable {
  return { name, columns: resultsColumns };
}
