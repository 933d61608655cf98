import { openAzure } from '../azure/openAzure.ts';
import { visibleName } from '../../core/visibleName.ts';
import type { Job } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import type { Check } from './check.ts';
import { foreseen } from './foreseen.ts';

/** The workspace is there and may be read. */
export async function azureWorkspace({ title, place }: AzureCheckInput, job: Job): Promise<readonly Check[]> {
  const name = `${title}: workspace`;
  const check = await foreseen(name, async () => {
    const { location } = await (await openAzure(place, job)).getWorkspace();
    return { name, ok: true, found: `${visibleName(place.workspace)} in ${visibleName(location)}` };
  });
  return [check];
}
