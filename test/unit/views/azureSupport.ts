import type { ExportOverview, PartProblem } from '../../../src/core/azure/exportOverview.ts';
import type { ExportRuleListed } from '../../../src/core/azure/exportRule.ts';
import type { Place } from '../../../src/core/azure/place.ts';

export const azurePlace: Place = {
  profile: 'dev',
  tenant: '11111111-1111-4111-8111-111111111111',
  subscription: '22222222-2222-4222-8222-222222222222',
  resourceGroup: 'rg-security',
  workspace: 'law-security',
};

const account = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/exports';

export function exportRule(name: string, more: Partial<ExportRuleListed> = {}): ExportRuleListed {
  const destination = { kind: 'storage' as const, resourceId: account };
  return { id: `/rules/${name}`, name, tables: ['SecurityEvent'], enabled: true, destination, ...more };
}

/** A place with a rule, and three tables: one of each support. */
export function overview(more: Partial<ExportOverview> = {}): ExportOverview {
  const table = { plan: 'Analytics', classic: false, custom: false } as const;
  return {
    place: azurePlace,
    region: 'westeurope',
    rules: { items: [exportRule('export-events')] },
    tables: {
      items: [
        { ...table, name: 'SigninLogs', support: 'full' },
        { ...table, name: 'SecurityEvent', support: 'partial', reason: 'Some agents are left out.' },
        { ...table, name: 'Old_CL', classic: true, custom: true, support: 'none', reason: 'It is classic.' },
      ],
    },
    clusters: { items: [] },
    dataCollectionRules: { items: [] },
    plans: { items: [] },
    ...more,
  };
}

export const refused: PartProblem = {
  code: 'signIn.none',
  message: 'Nobody is signed in to Azure.',
  action: 'Sign in.',
};
