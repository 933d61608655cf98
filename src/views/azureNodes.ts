import type { ExportOverview, PartProblem } from '../core/azure/exportOverview.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import {
  type AzureNode,
  azureParts,
  type PartNode,
  type ProfileNode,
  type TroubleNode,
} from './azureNode.ts';

/** The view's first level: every profile of the open folders. */
export function profileNodes(folders: readonly ReadFolder[]): readonly ProfileNode[] {
  return folders.flatMap(({ path, name, summary }) =>
    (summary?.profiles ?? []).map((profile) => ({
      kind: 'profile' as const,
      workspace: path,
      profile: profile.name,
      summary: profile,
      folder: folders.length > 1 ? name : undefined,
    })),
  );
}

/** What there is at a place. Where nothing at all could be read, the reason stands there once. */
export function placeNodes(
  { workspace, profile }: Pick<ProfileNode, 'workspace' | 'profile'>,
  overview: ExportOverview,
): readonly AzureNode[] {
  const part = (of: PartNode['of']): PartNode => ({ kind: 'part', of, workspace, profile, overview });
  const plans =
    overview.plans.items.length > 0 || overview.plans.problem !== undefined ? [part('plans')] : [];
  const { problem } = overview.rules;
  if (overview.region === undefined && problem !== undefined) {
    return [troubleNode({ workspace, profile }, problem), ...plans];
  }
  return [...azureParts.filter((of) => of !== 'plans').map(part), ...plans];
}

export function troubleNode(
  { workspace, profile }: Pick<ProfileNode, 'workspace' | 'profile'>,
  problem: PartProblem,
): TroubleNode {
  return { kind: 'trouble', workspace, profile, problem };
}

/** The things of one kind. */
export function partNodes({ of, workspace, profile, overview }: PartNode): readonly AzureNode[] {
  const at = { workspace, profile };
  const { problem } = overview[of];
  if (problem !== undefined) return [{ ...troubleNode(at, problem), of }];
  switch (of) {
    case 'rules':
      return overview.rules.items.map((rule) => ({ kind: 'exportRule', ...at, id: rule.name, rule }));
    case 'tables':
      return overview.tables.items.map((table) => ({ kind: 'table', ...at, id: table.name, table }));
    case 'clusters':
      return overview.clusters.items.map((cluster) => ({ kind: 'cluster', ...at, id: cluster.id, cluster }));
    case 'dataCollectionRules':
      return overview.dataCollectionRules.items.map((rule) => ({
        kind: 'collectionRule',
        ...at,
        id: rule.id,
        rule,
      }));
    case 'plans':
      return overview.plans.items.map((plan) => ({ kind: 'plan', ...at, id: plan.id, plan }));
  }
}
