import type { ExportDestination, ExportRule } from './exportRule.ts';

/** Do two rules say the same? ARM ignores case, in names and ids, and the order of tables. Two absent ones are the same. */
export function sameExportRule(a: ExportRule | undefined, b: ExportRule | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.enabled === b.enabled &&
    sameText(a.name, b.name) &&
    tablesKey(a) === tablesKey(b) &&
    sameDestination(a.destination, b.destination)
  );
}

/** Do two destinations get the rows of the same rule? */
export function sameDestination(a: ExportDestination, b: ExportDestination): boolean {
  return a.kind === b.kind && sameText(a.resourceId, b.resourceId) && sameText(hubOf(a), hubOf(b));
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function hubOf(destination: ExportDestination): string {
  return destination.kind === 'eventHub' ? (destination.hub ?? '') : '';
}

function tablesKey({ tables }: ExportRule): string {
  return [...new Set(tables.map((table) => table.toLowerCase()))].sort().join('\n');
}
