import { sameExportRule } from '../../core/azure/sameExportRule.ts';
import type { ExportDestination, ExportRule } from '../../core/azure/exportRule.ts';
import type { Place } from '../../core/azure/place.ts';
import type { Change } from '../../core/azure/plan.ts';
import { shellWord } from './shellWord.ts';

const exports = ['az', 'monitor', 'log-analytics', 'workspace', 'data-export'];
const tables = ['az', 'monitor', 'log-analytics', 'workspace', 'table'];

/** The line of the Azure CLI that makes the same change; words are quoted for a POSIX shell. */
export function azCommand(change: Change, place: Place): string {
  return wordsOf(change, place).map(shellWord).join(' ');
}

function wordsOf(change: Change, place: Place): readonly string[] {
  const { subscription, resourceGroup, workspace } = place;
  const where = ['--resource-group', resourceGroup, '--workspace-name', workspace];
  const rest = ['--subscription', subscription];
  if (change.kind === 'tableMigration') {
    return [...tables, 'migrate', ...where, '--name', change.table, ...rest];
  }
  const { name, before, after } = change;
  const rule = [...where, '--name', name];
  if (after === undefined) return [...exports, 'delete', ...rule, ...rest, '--yes'];
  if (before === undefined) return [...exports, 'create', ...rule, ...contentOf(after), ...rest];
  return [...exports, 'update', ...rule, ...differenceOf(before, after), ...rest];
}

/** The CLI reads the rule before it sends it, so an update says only what differs. */
function differenceOf(before: ExportRule, after: ExportRule): readonly string[] {
  const enabledOnly = sameExportRule({ ...before, enabled: after.enabled }, after);
  return enabledOnly ? ['--enable', String(after.enabled)] : contentOf(after);
}

function contentOf({ destination, tables: names, enabled }: ExportRule): readonly string[] {
  return [
    ...['--destination', destinationId(destination)],
    ...['--enable', String(enabled)],
    ...['--tables', ...names],
  ];
}

/** The CLI names a hub by its own id, below the namespace's. */
function destinationId(destination: ExportDestination): string {
  if (destination.kind === 'storage' || destination.hub === undefined) return destination.resourceId;
  return `${destination.resourceId}/eventhubs/${destination.hub}`;
}
