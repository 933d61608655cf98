import { describe, expect, it } from 'vitest';
import type { ReadFolder } from '../../../src/host/workspaces.ts';
import type { AzureNode, PartNode } from '../../../src/views/azureNode.ts';
import { partNodes, placeNodes, profileNodes } from '../../../src/views/azureNodes.ts';
import { overview, refused } from './azureSupport.ts';

const at = { workspace: '/w', profile: 'dev' };

function folder(name: string, ...profiles: readonly string[]): ReadFolder {
  const summaries = profiles.map((profile) => ({ name: profile }));
  return { name, path: `/${name}`, summary: { detections: [], profiles: summaries } };
}

function kinds(nodes: readonly AzureNode[]): readonly string[] {
  return nodes.map((node) => (node.kind === 'part' ? node.of : node.kind));
}

function part(nodes: readonly AzureNode[], of: PartNode['of']): PartNode {
  const found = nodes.find((node) => node.kind === 'part' && node.of === of);
  if (found?.kind !== 'part') throw new Error(`no part ${of}`);
  return found;
}

describe('the Azure view', () => {
  it('is empty without a profile, so that its welcome shows', () => {
    expect(profileNodes([{ name: 'w', path: '/w', summary: undefined }, folder('v')])).toEqual([]);
  });

  it('names the folder of a profile where several are open', () => {
    expect(profileNodes([folder('w', 'dev', 'prod')]).map((node) => [node.profile, node.folder])).toEqual([
      ['dev', undefined],
      ['prod', undefined],
    ]);
    expect(profileNodes([folder('w', 'dev'), folder('v', 'dev')]).map((node) => node.folder)).toEqual([
      'w',
      'v',
    ]);
  });

  it('shows the parts of a place, and plans only where there are some', () => {
    const parts = ['rules', 'tables', 'clusters', 'dataCollectionRules'];
    expect(kinds(placeNodes(at, overview()))).toEqual(parts);
    const plan = { id: 'p', title: 'Create', profile: 'dev', state: 'failed', time: undefined } as const;
    expect(kinds(placeNodes(at, overview({ plans: { items: [plan] } })))).toEqual([...parts, 'plans']);
  });

  it('says once why nothing could be read, and keeps the plans of this machine', () => {
    const nothing = { items: [], problem: refused };
    const plan = { id: 'p', title: 'Create', profile: 'dev', state: 'begun', time: undefined } as const;
    const read = overview({
      ...{ region: undefined, rules: nothing, tables: nothing, clusters: nothing },
      ...{ dataCollectionRules: nothing, plans: { items: [plan] } },
    });
    expect(kinds(placeNodes(at, read))).toEqual(['trouble', 'plans']);
  });

  it('says in its place why a part could not be read, beside those that could', () => {
    const nodes = placeNodes(at, overview({ clusters: { items: [], problem: refused } }));
    expect(partNodes(part(nodes, 'clusters'))).toMatchObject([{ kind: 'trouble', of: 'clusters' }]);
    expect(partNodes(part(nodes, 'rules'))).toMatchObject([{ kind: 'exportRule', id: 'export-events' }]);
  });

  it('gives commands what they need to know an item again', () => {
    const nodes = placeNodes(at, overview());
    expect(partNodes(part(nodes, 'tables')).map((node) => ({ ...node, table: undefined }))).toMatchObject([
      { ...at, id: 'SigninLogs' },
      { ...at, id: 'SecurityEvent' },
      { ...at, id: 'Old_CL' },
    ]);
  });
});
