import { t } from '@vscode/l10n';
import { cloudOf } from '../core/azure/clouds.ts';
import type {
  AzureNode,
  ClusterNode,
  CollectionRuleNode,
  ExportRuleNode,
  PartNode,
  PlanNode,
  ProfileNode,
  TableNode,
  TroubleNode,
} from './azureNode.ts';
import type { ItemLook } from './itemLook.ts';
import { joined, labelText, problemText, tooltipText } from './treeLabels.ts';

/** How a node of the Azure view looks. Names from Azure are text and nothing else. */
export function azureLook(node: AzureNode): ItemLook {
  switch (node.kind) {
    case 'profile':
      return profileLook(node);
    case 'part':
      return partLook(node);
    case 'exportRule':
      return exportRuleLook(node);
    case 'table':
      return tableLook(node);
    case 'cluster':
      return clusterLook(node);
    case 'collectionRule':
      return collectionRuleLook(node);
    case 'plan':
      return planLook(node);
    case 'trouble':
      return troubleLook(node);
  }
}

/** The same for the same thing at the same place. */
function idOf(node: AzureNode, ...parts: readonly string[]): string {
  return JSON.stringify([node.kind, node.workspace, node.profile, ...parts]);
}

function profileLook(node: ProfileNode): ItemLook {
  const { profile, summary, folder = '' } = node;
  const { tenant, subscription, resourceGroup, workspace } = summary;
  const label = labelText(profile);
  const cloud = cloudOf(summary)?.title ?? t('a cloud that is not described whole');
  const place = workspace === undefined ? t('no workspace chosen yet') : labelText(workspace);
  const isWhole = ![tenant, subscription, resourceGroup, workspace].includes(undefined);
  return {
    id: idOf(node),
    label,
    description: joined(
      ' · ',
      place,
      (summary.cloud ?? 'public') === 'public' ? '' : labelText(cloud),
      folder,
    ),
    tooltip: tooltipText(
      t('Profile {0}', profile),
      t('Cloud: {0}', cloud),
      ...[
        [t('Tenant'), tenant],
        [t('Subscription'), subscription],
        [t('Resource group'), resourceGroup],
        [t('Workspace'), workspace],
      ].map(([name = '', value]) => (value === undefined ? '' : `${name}: ${value}`)),
    ),
    icon: { name: 'azure' },
    children: isWhole ? 'collapsed' : 'none',
    capabilities: ['canBeChosen', ...(isWhole ? ['canHaveExportRule', 'canBeChecked'] : [])],
    spoken: joined(', ', t('Profile {0}', label), place, labelText(cloud)),
  };
}

function partLook(node: PartNode): ItemLook {
  const { of, overview } = node;
  const { items, problem } = overview[of];
  const label = {
    rules: t('Data export rules'),
    tables: t('Tables'),
    clusters: t('Clusters'),
    dataCollectionRules: t('Data collection rules'),
    plans: t('Unfinished plans'),
  }[of];
  const icon = {
    rules: 'export',
    tables: 'table',
    clusters: 'server-environment',
    dataCollectionRules: 'list-filter',
    plans: 'checklist',
  }[of];
  const description = problem === undefined ? String(items.length) : t('cannot be read');
  const isEmpty = items.length === 0 && problem === undefined;
  // What may get its first item stays open: the editor remembers an item that had no children as closed.
  const grows = of === 'rules' || of === 'plans';
  return {
    id: idOf(node, of),
    label,
    description,
    tooltip: '',
    icon: { name: icon },
    children: grows ? 'expanded' : isEmpty ? 'none' : 'collapsed',
    capabilities: of === 'rules' ? ['canHaveExportRule'] : [],
    spoken: joined(', ', label, description),
  };
}

function exportRuleLook(node: ExportRuleNode): ItemLook {
  const { name, enabled, tables, destination, createdDate, lastModifiedDate } = node.rule;
  const label = labelText(name);
  const state = enabled ? t('enabled') : t('disabled');
  const target = labelText(destination.resourceId.split('/').at(-1) ?? '');
  const hub = destination.kind === 'eventHub' ? destination.hub : undefined;
  const way = t('{0} to {1}', labelText(tables.join(', ')), target);
  return {
    id: idOf(node, name),
    label,
    description: joined(' · ', enabled ? '' : state, way),
    tooltip: tooltipText(
      t('Data export rule {0}, {1}', name, state),
      t('Tables: {0}', tables.join(', ')),
      t('Destination: {0}', destination.resourceId),
      hub === undefined ? '' : t('Event hub: {0}', hub),
      createdDate === undefined ? '' : t('Created: {0}', createdDate),
      lastModifiedDate === undefined ? '' : t('Changed: {0}', lastModifiedDate),
    ),
    icon: enabled ? { name: 'pass-filled', color: 'testing.iconPassed' } : { name: 'circle-slash' },
    children: 'none',
    capabilities: ['canBeEdited', enabled ? 'canBeDisabled' : 'canBeEnabled', 'canBeDeleted'],
    spoken: joined(', ', t('Data export rule {0}', label), state, way),
    opens: { what: 'command', command: 'byoml.exportRule.show' },
  };
}

function tableLook(node: TableNode): ItemLook {
  const { name, plan, classic, support, reason = '' } = node.table;
  const label = labelText(name);
  const exported = {
    full: t('exported whole'),
    partial: t('exported in part'),
    none: t('not exportable'),
  }[support];
  const icon = { full: 'pass', partial: 'warning', none: 'circle-slash' }[support];
  return {
    id: idOf(node, name),
    label,
    description: joined(' · ', exported, plan === 'Analytics' ? '' : plan, classic ? t('classic') : ''),
    tooltip: tooltipText(name, t('Plan: {0}', plan), exported, reason),
    icon: { name: icon },
    children: 'none',
    capabilities: [...(support === 'none' ? [] : ['canBeChecked']), ...(classic ? ['canBeMigrated'] : [])],
    spoken: joined(', ', t('Table {0}', label), exported, plan),
  };
}

function clusterLook(node: ClusterNode): ItemLook {
  const { id, name, location, provisioningState = '', capacity } = node.cluster;
  const label = labelText(name);
  const state = labelText(provisioningState === '' ? location : provisioningState);
  const size = capacity === undefined ? '' : t('{0} GB a day', capacity);
  return {
    id: idOf(node, id),
    label,
    description: joined(' · ', state, size),
    tooltip: tooltipText(id, location),
    icon: { name: 'server-environment' },
    children: 'none',
    capabilities: [],
    spoken: joined(', ', t('Cluster {0}', label), state, size),
    opens: { what: 'command', command: 'byoml.cluster.list' },
  };
}

function collectionRuleLook(node: CollectionRuleNode): ItemLook {
  const { id, name, location, kind = '' } = node.rule;
  const label = labelText(name);
  return {
    id: idOf(node, id),
    label,
    description: joined(' · ', labelText(location), kind === '' ? '' : labelText(kind)),
    tooltip: tooltipText(id),
    icon: { name: 'list-filter' },
    children: 'none',
    capabilities: [],
    spoken: t('Data collection rule {0}', label),
  };
}

function planLook(node: PlanNode): ItemLook {
  const { id, title, state, time = '' } = node.plan;
  const label = labelText(title);
  const how = state === 'failed' ? t('failed') : t('broken off');
  return {
    id: idOf(node, id),
    label,
    description: joined(' · ', how, time),
    tooltip: tooltipText(title, how, t('It can be continued or undone.')),
    icon: { name: 'warning', color: 'list.warningForeground' },
    children: 'none',
    capabilities: ['canBeContinued', 'canBeUndone'],
    spoken: joined(', ', t('Plan {0}', label), how),
  };
}

function troubleLook(node: TroubleNode): ItemLook {
  const { code, message, action } = node.problem;
  const label = problemText(message, '');
  return {
    id: idOf(node, node.of ?? ''),
    label,
    description: '',
    tooltip: tooltipText(message, action),
    icon: { name: 'error', color: 'list.errorForeground' },
    children: 'none',
    capabilities: ['canBeRetried', ...(code.startsWith('signIn.') ? ['canBeSignedIn'] : [])],
    spoken: joined(', ', t('Problem: {0}', label), labelText(action)),
  };
}
