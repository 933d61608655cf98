import type { FoundTenant } from '../../core/azure/found.ts';
import type { Job } from '../job.ts';
import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { openAzure } from './openAzure.ts';

/** The tenants that the signed-in account has a part in. Throws `signIn.*`, `azure.*`, `network.*`. */
export async function findTenants(at: PlaceSoFar, job: Job): Promise<readonly FoundTenant[]> {
  const tenants = await (await openAzure(at, job)).listTenants();
  return tenants.map(({ id, name, domain }) => ({ id, name: name ?? domain ?? id, domain }));
}
