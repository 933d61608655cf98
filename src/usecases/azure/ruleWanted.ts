import type { ExportRule } from '../../core/azure/exportRule.ts';
import type { ExportRuleRequest } from '../../core/azure/exportRuleRequest.ts';

/** The rule that a request asks for, given the one that is there; what is not said stays. Undefined: none shall be there. */
export function ruleWanted(request: ExportRuleRequest, before: ExportRule): ExportRule | undefined {
  switch (request.action) {
    case 'create': {
      const { name, tables, destination, enabled = true } = request;
      return { name, tables: distinct(tables), destination, enabled };
    }
    case 'edit': {
      const { tables, destination, enabled } = request;
      return {
        name: before.name,
        tables: tables === undefined ? before.tables : distinct(tables),
        destination: destination ?? before.destination,
        enabled: enabled ?? before.enabled,
      };
    }
    case 'enable':
    case 'disable':
      return { ...before, enabled: request.action === 'enable' };
    case 'delete':
      return undefined;
  }
}

function distinct(tables: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return tables.filter((table) => {
    const key = table.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
