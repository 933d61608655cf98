import type { ExportRule } from '../../core/azure/exportRule.ts';

/** Version of the ARM API that rules are written in. */
export const exportRuleApiVersion = '2025-07-01';

export const exportRuleType = 'Microsoft.OperationalInsights/workspaces/dataExports';

/** What ARM is sent as a rule's `properties`. Source: Microsoft.OperationalInsights dataExports, {@link exportRuleApiVersion}. */
export interface ExportRuleProperties {
  readonly destination: {
    readonly resourceId: string;
    readonly metaData?: { readonly eventHubName: string };
  };
  readonly tableNames: readonly string[];
  readonly enable: boolean;
}

export function exportRuleProperties({ destination, tables, enabled }: ExportRule): ExportRuleProperties {
  const hub = destination.kind === 'eventHub' ? destination.hub : undefined;
  return {
    destination: {
      resourceId: destination.resourceId,
      ...(hub === undefined ? {} : { metaData: { eventHubName: hub } }),
    },
    tableNames: tables,
    enable: enabled,
  };
}
