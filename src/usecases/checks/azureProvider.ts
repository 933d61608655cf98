import { shellWord } from '../../content/azure/shellWord.ts';
import { openAzure } from '../azure/openAzure.ts';
import type { Job } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import { checked, type Check } from './check.ts';
import { foreseen } from './foreseen.ts';

const provider = 'Microsoft.Insights';

/** The subscription has the provider that exports run by. */
export async function azureProvider({ title, place }: AzureCheckInput, job: Job): Promise<readonly Check[]> {
  const name = `${title}: provider`;
  const check = await foreseen(name, async () => {
    const azure = await openAzure(place, job);
    const state = await azure.getProviderState(provider, place.subscription);
    const fix = `Let the subscription's owner run: az provider register --namespace ${provider} --subscription ${shellWord(place.subscription)}`;
    return checked(name, state === 'Registered', `${provider} is ${state}`, fix);
  });
  return [check];
}
