import type { AzureClient } from '../../azure/azureClient.ts';
import { exportCost } from '../../content/azure/exportCost.ts';
import { shareQuery, usageDays, usageQuery } from '../../content/azure/logQueries.ts';
import type { ExportVolume, TableVolume } from '../../core/azure/exportEstimate.ts';
import { logRows, numberIn } from './logRows.ts';

/** What exporting tables would move and cost, from what the workspace took in. Throws `azure.*`, `signIn.*`, `network.*`. */
export async function exportVolume(
  azure: Pick<AzureClient, 'queryLogs' | 'cloud'>,
  customerId: string,
  names: readonly string[],
  kind: 'storage' | 'eventHub',
): Promise<ExportVolume> {
  const tables = await volumesOf(azure, customerId, names);
  const hasEvents = tables.some(({ table, gigabytesADay }) => isSecurityEvent(table) && gigabytesADay > 0);
  const shareOfAccesses = hasEvents ? await shareOf(azure, customerId) : undefined;
  const billed = !azure.cloud.lacks.includes('exportBilling');
  const cost = exportCost({ tables, days: usageDays, kind, billed, shareOfAccesses });
  return { days: usageDays, tables, shareOfAccesses, cost };
}

async function volumesOf(
  azure: Pick<AzureClient, 'queryLogs'>,
  customerId: string,
  names: readonly string[],
): Promise<readonly TableVolume[]> {
  if (names.length === 0) return [];
  const rows = await logRows(azure, customerId, usageQuery(names));
  const megabytes = new Map(
    rows.map((row) => [String(row('DataType')).toLowerCase(), numberIn(row('Megabytes'))]),
  );
  return names.map((table) => ({
    table,
    gigabytesADay: (megabytes.get(table.toLowerCase()) ?? 0) / 1000 / usageDays,
  }));
}

async function shareOf(
  azure: Pick<AzureClient, 'queryLogs'>,
  customerId: string,
): Promise<number | undefined> {
  const [row] = await logRows(azure, customerId, shareQuery);
  const bytes = row === undefined ? 0 : numberIn(row('Bytes'));
  return row === undefined || bytes <= 0 ? undefined : numberIn(row('AccessBytes')) / bytes;
}

export function isSecurityEvent(table: string): boolean {
  return table.toLowerCase() === 'securityevent';
}
