import { describe, expect, it } from 'vitest';
import type { ExportRuleListed } from '../../../../../src/core/azure/exportRule.ts';
import type { WorkspaceTable } from '../../../../../src/core/azure/workspace.ts';
import type { DestinationFacts, ExportFacts } from '../../../../../src/usecases/azure/rules/exportFacts.ts';
import { exportNotes } from '../../../../../src/usecases/azure/rules/exportNotes.ts';

function table(name: string, more: Partial<WorkspaceTable> = {}): WorkspaceTable {
  return {
    name,
    plan: 'Analytics',
    type: 'Microsoft',
    subType: 'Any',
    retentionDays: undefined,
    totalRetentionDays: undefined,
    provisioningState: 'Succeeded',
    columns: [],
    ...more,
  };
}

const account = {
  id: '/s/a',
  resourceGroup: 'g',
  name: 'a',
  location: 'West Europe',
  kind: 'StorageV2',
  sku: 'Standard_LRS',
  tier: 'Standard',
  blobEndpoint: undefined,
  firewall: { closed: false, trustedServices: true },
};
const namespace = {
  id: '/s/n',
  resourceGroup: 'g',
  name: 'n',
  location: 'westeurope',
  sku: 'Standard',
  status: undefined,
  publicNetworkAccess: undefined,
};

const sound: ExportFacts = {
  workspace: {
    id: '/w',
    subscription: 'sub',
    resourceGroup: 'g',
    name: 'w',
    location: 'westeurope',
    customerId: '',
    sku: undefined,
    retentionDays: undefined,
    cluster: undefined,
  },
  wanted: {
    name: 'r',
    tables: ['Heartbeat'],
    enabled: true,
    destination: { kind: 'storage', resourceId: '/s/a' },
  },
  before: undefined,
  others: [],
  tables: [table('Heartbeat'), table('SecurityEvent')],
  destination: { kind: 'storage', account },
  insights: 'Registered',
};

function other(number: number, more: Partial<ExportRuleListed> = {}): ExportRuleListed {
  const destination = { kind: 'storage', resourceId: `/s/other${number}` } as const;
  return { id: '', name: `other${number}`, tables: ['T'], enabled: true, destination, ...more };
}

const toHub = (hub?: string): Partial<ExportFacts> => ({
  wanted: { ...sound.wanted, destination: { kind: 'eventHub', resourceId: '/s/n', hub } },
});
const hubsNamed = (count: number, cleanupPolicy?: string): DestinationFacts => ({
  kind: 'eventHub',
  namespace,
  hubs: Array.from({ length: count }, (_, place) => ({
    id: '',
    name: `hub${place}`,
    partitions: 1,
    cleanupPolicy,
  })),
});

describe('exportNotes', () => {
  it('has nothing against a sound rule', () => {
    const levels = exportNotes(sound).map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['info']));
  });

  it.each<[string, 'problem' | 'warning', Partial<ExportFacts>, string]>([
    [
      'ten active rules',
      'problem',
      { others: Array.from({ length: 10 }, (_, i) => other(i)) },
      'has 10 enabled',
    ],
    [
      'the account of another rule',
      'problem',
      { others: [other(1, { destination: { kind: 'storage', resourceId: '/S/A' } })] },
      'serves one rule',
    ],
    ['no table', 'problem', { wanted: { ...sound.wanted, tables: [] } }, 'at least one table'],
    ['no destination', 'problem', { destination: { kind: 'missing' } }, 'does not exist'],
    ['a hidden destination', 'warning', { destination: { kind: 'hidden', reason: 'No.' } }, 'not checked'],
    [
      'another region',
      'problem',
      { destination: { kind: 'storage', account: { ...account, location: 'eastus' } } },
      'one region',
    ],
    [
      'premium by its SKU',
      'problem',
      { destination: { kind: 'storage', account: { ...account, tier: undefined, sku: 'Premium_LRS' } } },
      'Premium',
    ],
    [
      'a closed firewall',
      'warning',
      {
        destination: {
          kind: 'storage',
          account: { ...account, firewall: { closed: true, trustedServices: false } },
        },
      },
      'trusted services',
    ],
    ['no Microsoft.Insights', 'problem', { insights: 'NotRegistered' }, 'az provider register'],
    ['a hub that is not there', 'problem', { ...toHub('x'), destination: hubsNamed(1) }, 'no hub "x"'],
    ['a compacted hub', 'problem', { ...toHub('hub0'), destination: hubsNamed(1, 'Compact') }, 'compacted'],
    ['no room for hubs', 'warning', { ...toHub(), destination: hubsNamed(10) }, 'at most 10'],
    [
      'a table of the static list',
      'warning',
      {
        wanted: { ...sound.wanted, tables: ['AzureDiagnostics'] },
        tables: [table('AzureDiagnostics')],
      },
      'no rows of it flow',
    ],
  ])('%s is a %s', (_, level, facts, words) => {
    const notes = exportNotes({ ...sound, ...facts }).filter((note) => note.level === level);
    expect(notes.map(({ text }) => text).join('\n')).toContain(words);
  });

  it('counts only enabled rules, and only for a rule that is enabled', () => {
    const others = Array.from({ length: 10 }, (_, i) => other(i, i === 0 ? { enabled: false } : {}));
    const disabled = { ...sound.wanted, enabled: false };
    const ten = Array.from({ length: 10 }, (_, i) => other(i));
    for (const facts of [{ others }, { others: ten, wanted: disabled }]) {
      expect(exportNotes({ ...sound, ...facts }).some(({ level }) => level === 'problem')).toBe(false);
    }
  });
});
