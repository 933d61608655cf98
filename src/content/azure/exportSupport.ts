import type { ExportSupport } from '../../core/azure/exportOverview.ts';
import type { WorkspaceTable } from '../../core/azure/workspace.ts';

// No field of the API says whether a table is exported: its plan and kind do in part, Microsoft's list does for the rest.
// Source: Azure Monitor, "Log Analytics workspace data export", Limitations and Supported tables, of 16 February 2026.

/** When the list was last compared with Microsoft's. */
const exportListDate = '2026-02-16';

/** Tables of which a part of the rows is not exported. */
const partial =
  /^(?:Alert|AzureActivity|ConfigurationChange|ConfigurationData|DeviceEtw|ETWEvent|Event|Operation|SecurityEvent|ServiceFabric\w*|Syslog|W3CIISLog)$/i;

/** Those of them whose missing part is the rows that came by the diagnostics extension. */
const agentTables = /^(?:Event|ETWEvent|SecurityEvent|ServiceFabric\w*|Syslog|W3CIISLog)$/i;

/** Tables of which nothing is exported; a rule with one of them is accepted, and no data flow. */
const unsupported =
  /^(?:AlertHistory|AzureDiagnostics|DatabricksDatabricksSQL|DatabricksSQL|DeviceAppLaunch|DeviceCalendar|DeviceConnectSession|DeviceHeartbeat|NetworkSessions|ProtectionStatus)$/i;

/** What is known about the export of a table, and why. */
export interface TableSupport {
  readonly support: ExportSupport;
  readonly reason?: string | undefined;
  /** The service may come to support it without a change of the table. */
  readonly byList: boolean;
}

/** Whether the rows of a table can be exported, from its plan, its kind and Microsoft's list. */
export function exportSupportOf(table: Pick<WorkspaceTable, 'name' | 'plan' | 'subType'>): TableSupport {
  if (table.plan === 'Auxiliary') {
    return { support: 'none', byList: false, reason: 'tables of the Auxiliary plan are not exported' };
  }
  if (isClassic(table)) {
    const reason = 'custom logs of the HTTP Data Collector API are not exported; migrate the table first';
    return { support: 'none', byList: false, reason };
  }
  if (unsupported.test(table.name)) {
    const reason = `Microsoft's list of ${exportListDate} says that it is not exported`;
    return { support: 'none', byList: true, reason };
  }
  if (partial.test(table.name))
    return { support: 'partial', byList: true, reason: partialReason(table.name) };
  return { support: 'full', byList: false };
}

/** Was it made by the retired HTTP Data Collector API? */
export function isClassic({ name, subType }: Pick<WorkspaceTable, 'name' | 'subType'>): boolean {
  return name.endsWith('_CL') && subType === 'Classic';
}

function partialReason(table: string): string {
  if (!agentTables.test(table)) return 'a part of its rows is not exported';
  return "rows that an agent sends are exported; rows that Azure's diagnostics extension collects through storage are not";
}
