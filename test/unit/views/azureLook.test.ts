import { describe, expect, it } from 'vitest';
import { azureLook } from '../../../src/views/azureLook.ts';
import type { AzureNode } from '../../../src/views/azureNode.ts';
import { partNodes, placeNodes, troubleNode } from '../../../src/views/azureNodes.ts';
import { azurePlace, exportRule, overview, refused } from './azureSupport.ts';

const at = { workspace: '/w', profile: 'dev' };

function everything(): readonly AzureNode[] {
  const parts = placeNodes(
    at,
    overview({
      rules: { items: [exportRule('on'), exportRule('off', { enabled: false })] },
      clusters: { items: [cluster] },
      dataCollectionRules: { items: [collectionRule] },
      plans: { items: [{ id: 'p', title: 'Create', profile: 'dev', state: 'failed', time: undefined }] },
    }),
  );
  const items = parts.flatMap((node) => (node.kind === 'part' ? partNodes(node) : []));
  const { profile, ...summary } = azurePlace;
  const place: AzureNode = {
    kind: 'profile',
    ...at,
    summary: { name: profile, ...summary },
    folder: undefined,
  };
  return [place, ...parts, ...items, troubleNode(at, refused)];
}

const collectionRule = {
  ...{ id: '/dcr', name: 'dcr', location: 'westeurope', kind: 'Linux' },
  ...{ workspaces: [], streams: [], windowsEvents: [] },
};

const cluster = {
  ...{ id: '/cluster', resourceGroup: 'rg', name: 'big', location: 'westeurope' },
  ...{ provisioningState: 'Succeeded', sku: 'CapacityReservation', capacity: 500, workspaces: [] },
};

const capabilities = (node: AzureNode): readonly string[] => azureLook(node).capabilities;

describe('items of the Azure view', () => {
  it('have an id of their own, the same each time, and something to say', () => {
    const looks = everything().map(azureLook);
    expect(new Set(looks.map(({ id }) => id)).size).toBe(looks.length);
    expect(everything().map((node) => azureLook(node).id)).toEqual(looks.map(({ id }) => id));
    for (const { label, spoken } of looks) expect([label !== '', spoken !== '']).toEqual([true, true]);
  });

  it('offer what can be done with a rule', () => {
    const rule = (enabled: boolean): AzureNode => ({
      ...{ kind: 'exportRule', ...at, id: 'r', rule: exportRule('r', { enabled }) },
    });
    expect(capabilities(rule(true))).toEqual(['canBeEdited', 'canBeDisabled', 'canBeDeleted']);
    expect(capabilities(rule(false))).toEqual(['canBeEdited', 'canBeEnabled', 'canBeDeleted']);
    expect(azureLook(rule(true)).description).toBe('SecurityEvent to exports');
    expect(azureLook(rule(false)).description).toBe('disabled · SecurityEvent to exports');
  });

  it('say how much of a table is exported, why not all, and offer to migrate a classic one', () => {
    const tables = everything().filter((node) => node.kind === 'table');
    expect(tables.map((node) => azureLook(node).description)).toEqual([
      'exported whole',
      'exported in part',
      'not exportable · classic',
    ]);
    expect(tables.map(capabilities)).toEqual([['canBeChecked'], ['canBeChecked'], ['canBeMigrated']]);
    expect(azureLook(tables[1]!).tooltip).toContain('Some agents are left out.');
  });

  it('offer to try again, and to sign in where nobody is', () => {
    expect(capabilities(troubleNode(at, refused))).toEqual(['canBeRetried', 'canBeSignedIn']);
    expect(capabilities(troubleNode(at, { ...refused, code: 'network.dns' }))).toEqual(['canBeRetried']);
  });

  it('have nothing to open below a profile that does not name a workspace', () => {
    const look = azureLook({ kind: 'profile', ...at, summary: { name: 'dev' }, folder: undefined });
    expect([look.children, look.capabilities]).toEqual(['none', ['canBeChosen']]);
  });

  it('show hostile names as text of one line', () => {
    const hostile = `a\n\u202e<b>$(sync)[x](command:y)${'z'.repeat(32_000)}`;
    const rule = exportRule(hostile, {
      tables: [hostile],
      destination: { kind: 'eventHub', resourceId: `/x/${hostile}`, hub: hostile },
    });
    const nodes: readonly AzureNode[] = [
      { kind: 'exportRule', ...at, id: hostile, rule },
      { kind: 'cluster', ...at, id: hostile, cluster: { ...cluster, id: hostile, name: hostile } },
      {
        kind: 'collectionRule',
        ...at,
        id: 'x',
        rule: { ...collectionRule, id: hostile, name: hostile, location: hostile, kind: hostile },
      },
      troubleNode({ ...at, profile: hostile }, { ...refused, message: hostile }),
    ];
    for (const node of nodes) {
      const { label, description, tooltip, spoken } = azureLook(node);
      for (const text of [label, description, spoken]) {
        expect(text).not.toMatch(/[\n\u202e]/);
        expect(text.length).toBeLessThan(400);
      }
      expect(tooltip).not.toContain('\u202e');
    }
  });
});
