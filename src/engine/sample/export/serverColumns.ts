import type { Server } from '../company/servers.ts';
import type { Columns, EventKind } from '../events/sampleEvent.ts';
import { workspace } from './workspace.ts';

/** The columns that all of a server's rows of a kind have in common. */
export function serverColumns(server: Server, kind: EventKind): Columns {
  const host = server.computer.slice(0, server.computer.indexOf('.')).toLowerCase();
  return {
    ...kind.fixed,
    Channel: 'Security',
    Computer: server.computer,
    EventData: '',
    EventID: server.oldAgent ? String(kind.id) : kind.id,
    EventSourceName: 'Microsoft-Windows-Security-Auditing',
    Level: '8',
    MG: workspace.managementGroup,
    ManagementGroupName: `AOI-${workspace.id}`,
    SourceComputerId: server.agentId,
    SourceSystem: 'OpsManager',
    TenantId: workspace.id,
    Type: 'SecurityEvent',
    _Internal_WorkspaceResourceId: workspace.resourceId,
    _ResourceId: `${workspace.machines}/${host}`,
  };
}
