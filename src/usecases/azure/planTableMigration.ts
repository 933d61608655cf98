import { isClassic } from '../../content/azure/exportSupport.ts';
import { workspaceId } from '../../core/azure/place.ts';
import type { Plan } from '../../core/azure/plan.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { missingPermissions } from './missingPermissions.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { planOf } from './planOf.ts';
import { info, problem, warning } from './rules/exportFacts.ts';

const role = 'Log Analytics Contributor';
const action = 'Microsoft.OperationalInsights/workspaces/tables/write';

const remarks = [
  warning('There is no way back: the table becomes one of data collection rules.'),
  info('Its data stay, and the HTTP Data Collector API can still write to it until you stop doing so.'),
  info('Columns that the API would add are no longer added: the schema changes only through the table.'),
];

/**
 * What migrating a custom table of the retired HTTP Data Collector API would do; no change for one that is not.
 * @throws ByomlError `azure.missing`, `azure.*`, `signIn.*`, `network.*`, `store.*`
 */
export async function planTableMigration(
  input: AtPlace & { readonly table: string },
  job: Job,
): Promise<Plan> {
  const place = await placeOf(input);
  const azure = await openAzure(place, job);
  const table = await azure.getTable(input.table);
  if (table === undefined) {
    const where = ` in the workspace "${visibleName(place.workspace)}"`;
    throw new ByomlError('azure.missing', { what: 'table', name: visibleName(input.table), where });
  }
  const change = { kind: 'tableMigration', table: table.name } as const;
  if (!isClassic(table)) return planOf(place, change, false);
  const missing = await missingPermissions(
    azure,
    [{ scope: workspaceId(place), role, actions: [action] }],
    job,
  );
  const busy = table.provisioningState !== undefined && table.provisioningState !== 'Succeeded';
  const waiting = busy
    ? [problem(`The table is being changed (${table.provisioningState}): try again later.`)]
    : [];
  return planOf(place, change, true, { notes: [...waiting, ...remarks], missing, cost: undefined });
}
