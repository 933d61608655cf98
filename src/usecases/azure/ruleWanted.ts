import type { ExportRule } from '../../core/azure/exportRule.ts';
import type { ExportRuleRequest } from '../../core/azure/exportRuleRequest.ts';

type Create = Extract<ExportRuleRequest, { action: 'create' }>;
type Existing = Exclude<ExportRuleRequest, Create>;

/** The rule that somebody wants to have. */
export function newRule({ name, tables, destination, enabled = true }: Create): ExportRule {
  return { name, tables: distinct(tables), destination, enabled };
}

/** What a request makes of the rule that is there: what it does not say stays. Undefined: none shall be there. */
export function changedRule(request: Existing, before: ExportRule): ExportRule | undefined {
  if (request.action === 'delete') return undefined;
  if (request.action !== 'edit') return { ...before, enabled: request.action === 'enable' };
  const { tables, destination, enabled } = request;
  return {
    name: before.name,
    tables: tables === undefined ? before.tables : distinct(tables),
    destination: destination ?? before.destination,
    enabled: enabled ?? before.enabled,
  };
}

function distinct(tables: readonly string[]): readonly string[] {
  const byKey = new Map(tables.toReversed().map((table) => [table.toLowerCase(), table]));
  return tables.filter((table) => byKey.get(table.toLowerCase()) === table);
}
