import { shellWord } from '../../content/azure/shellWord.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { openAzure } from '../azure/openAzure.ts';
import type { Job } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import { checked, type Check } from './check.ts';
import { foreseen } from './foreseen.ts';

const provider = 'Microsoft.Insights';

/** The subscription has the provider that exports run by; who may not see that is not held up by it. */
export async function azureProvider({ title, place }: AzureCheckInput, job: Job): Promise<readonly Check[]> {
  const { subscription } = place;
  const name = `${title}: provider`;
  const check = await foreseen(name, async () => {
    try {
      const state = await (await openAzure(place, job)).getProviderState(provider, subscription);
      const fix = `Let the subscription's owner run: az provider register --namespace ${provider} --subscription ${shellWord(subscription)}`;
      return checked(name, state === 'Registered', `${provider} is ${state}`, fix);
    } catch (error) {
      if (!ByomlError.is(error, 'azure.forbidden')) throw error;
      return { name, ok: true, found: `you may not see whether ${provider} is registered` };
    }
  });
  return [check];
}
