import type { AzureClient, PlaceSoFar } from '../../azure/azureClient.ts';
import { cloudOf } from '../../core/azure/clouds.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Job } from '../job.ts';

/**
 * Azure at a place; its clients are loaded only now.
 * @throws ByomlError `signIn.none` where this program was given no way to Azure, `azure.endpoints`
 */
export async function openAzure(place: PlaceSoFar, job: Job): Promise<AzureClient> {
  const { signal, progress, services } = job;
  if (services.azure === undefined) {
    const cloud = cloudOf(place)?.title ?? 'Azure';
    throw new ByomlError('signIn.none', { cloud, tried: 'this program was given no way there' });
  }
  const { createAzureClient } = await import('../../azure/createAzureClient.ts');
  return createAzureClient({ ...services.azure, place, signal, progress, now: services.now });
}
