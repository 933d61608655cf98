import { workspaceId } from '../core/azure/place.ts';
import { aboutTable, tableKind } from './aboutTable.ts';
import { apiVersions } from './apiVersions.ts';
import { sendArm } from './arm.ts';
import { type AzureContext, workspaceOf } from './azureContext.ts';
import { finished } from './finished.ts';
import { getTable } from './getTable.ts';
import { nameInPath } from './nameInPath.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Turns a table of the HTTP Data Collector API into one of data collection rules, and waits until it is one: the service may
 * answer before that.
 */
export async function migrateTable(context: AzureContext, name: string): Promise<void> {
  const address = workspaceOf(context);
  const about = aboutTable(address, 'migrate', name, 'Log Analytics Contributor');
  const begun = await sendArm(context, {
    method: 'POST',
    path: `${workspaceId(address)}/tables/${nameInPath(name, tableKind)}/migrate`,
    apiVersion: apiVersions.operationalInsights,
    about,
  });
  await finished(context, begun, about);
  const isMigrated = async () => !['Classic', undefined].includes((await getTable(context, name))?.subType);
  if (await isMigrated()) return;
  await waitUntil(context, about, async () => ({ done: await isMigrated() }));
}
