import type { KqlTable } from '../core/kqlTable.ts';

/**
 * Tables of a Log Analytics workspace that templates read, with the columns that an access can need.
 * Source: the reference of Azure Monitor's tables (SecurityEvent, 2024-02-18), and `TenantId`, `_ItemId` from exports.
 */
export const logTables: readonly KqlTable[] = [
  {
    name: 'SecurityEvent',
    columns: [
      { name: 'TimeGenerated', type: 'datetime' },
      { name: 'EventID', type: 'int' },
      { name: 'Task', type: 'int' },
      ...[
        'TenantId',
        'SourceSystem',
        'Account',
        'AccountType',
        'Activity',
        'Computer',
        'Channel',
        'EventSourceName',
        'EventData',
        'EventOriginId',
        'Level',
        'SourceComputerId',
        'SubjectAccount',
        'SubjectUserSid',
        'SubjectUserName',
        'SubjectDomainName',
        'SubjectLogonId',
        'TargetAccount',
        'TargetUserName',
        'TargetDomainName',
        'TargetUserSid',
        'ObjectType',
        'ObjectName',
        'IpAddress',
        'IpPort',
        'ShareName',
        'ShareLocalPath',
        'RelativeTargetName',
        'AccessMask',
        'ProcessName',
        'Type',
        '_ItemId',
        '_ResourceId',
      ].map((name) => ({ name, type: 'string' }) as const),
    ],
  },
];
