import { workspaceId } from '../../core/azure/place.ts';
import { missingPermissions } from '../azure/missingPermissions.ts';
import { openAzure } from '../azure/openAzure.ts';
import type { Job } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import { checked, type Check } from './check.ts';
import { foreseen } from './foreseen.ts';

/** Export rules may be made and deleted. Source: "Log Analytics workspace data export", Permissions required. */
export async function azurePermission(
  { title, place }: AzureCheckInput,
  job: Job,
): Promise<readonly Check[]> {
  const name = `${title}: may export`;
  const need = {
    scope: workspaceId(place),
    role: 'Log Analytics Contributor',
    actions: ['write', 'delete'].map(
      (verb) => `Microsoft.OperationalInsights/workspaces/dataexports/${verb}`,
    ),
  };
  const check = await foreseen(name, async () => {
    const [missing] = await missingPermissions(await openAzure(place, job), [need], job);
    const found = missing === undefined ? 'export rules may be changed' : `you lack ${missing.action}`;
    const fix = `Ask an administrator of the workspace to run: ${missing?.az ?? ''}`;
    return checked(name, missing === undefined, found, fix);
  });
  return [check];
}
