/** `null` is KQL's null; a date is ISO 8601 text, a decimal and a long beyond 2^53 are text, a dynamic is its JSON text. */
export type LogCell = string | number | boolean | null;

/** The answer of a log query: columns and rows in the query's order. */
export interface LogTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly LogCell[])[];
}
