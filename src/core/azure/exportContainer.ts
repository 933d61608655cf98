/**
 * Container that the export writes a table's rows to. Microsoft's "Log Analytics data export" writes `am-SecurityEvent`, its notebooks
 * `am-securityevent`: containers have no capitals. Nor underscores, so that of a `_CL` table, which nothing documents, is a guess.
 */
export function exportContainer(table: string): string {
  return `am-${table.toLowerCase().replaceAll('_', '-')}`;
}
