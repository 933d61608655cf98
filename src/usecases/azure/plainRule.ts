import type { ExportRule } from '../../core/azure/exportRule.ts';

/** A rule without what only the service writes. */
export function plainRule({ name, tables, enabled, destination }: ExportRule): ExportRule {
  return { name, tables, enabled, destination };
}
