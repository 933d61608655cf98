import type { Resources } from './resources.ts';

interface TableSeed {
  readonly name: string;
  readonly plan?: 'Analytics' | 'Basic' | 'Auxiliary';
  readonly type?: 'Microsoft' | 'CustomLog';
  readonly subType?: 'Any' | 'Classic' | 'DataCollectionRuleBased';
}

/** One table of each kind that export rules have an opinion of. */
const seeds: readonly TableSeed[] = [
  { name: 'SecurityEvent' },
  { name: 'Heartbeat' },
  { name: 'Syslog' },
  { name: 'SigninLogs' },
  { name: 'Usage' },
  { name: 'AzureDiagnostics' },
  { name: 'ContainerLogV2', plan: 'Basic' },
  { name: 'FileShares_CL', type: 'CustomLog', subType: 'DataCollectionRuleBased' },
  { name: 'Archive_CL', type: 'CustomLog', subType: 'DataCollectionRuleBased', plan: 'Auxiliary' },
  // From the HTTP Data Collector API, as the old notebooks wrote it.
  { name: 'AnomalousResourceAccessResult_CL', type: 'CustomLog', subType: 'Classic' },
];

export function seedTables(resources: Resources, workspaceId: string): void {
  for (const { name, plan = 'Analytics', type = 'Microsoft', subType = 'Any' } of seeds) {
    resources.put({
      id: `${workspaceId}/tables/${name}`,
      name,
      type: 'Microsoft.OperationalInsights/workspaces/tables',
      properties: {
        plan,
        retentionInDays: plan === 'Analytics' ? 90 : 30,
        totalRetentionInDays: plan === 'Analytics' ? 90 : 365,
        archiveRetentionInDays: plan === 'Analytics' ? 0 : 335,
        retentionInDaysAsDefault: true,
        totalRetentionInDaysAsDefault: true,
        provisioningState: 'Succeeded',
        schema: {
          name,
          tableType: type,
          tableSubType: subType,
          source: type === 'Microsoft' ? 'microsoft' : 'customer',
          solutions: ['LogManagement'],
          standardColumns: [
            { name: 'TenantId', type: 'guid', isDefaultDisplay: false, isHidden: true },
            { name: 'TimeGenerated', type: 'dateTime', isDefaultDisplay: true, isHidden: false },
          ],
          columns:
            type === 'Microsoft'
              ? []
              : [
                  { name: 'TimeGenerated', type: 'dateTime', isDefaultDisplay: true, isHidden: false },
                  { name: 'RawData', type: 'string', isDefaultDisplay: true, isHidden: false },
                ],
        },
      },
    });
  }
}
