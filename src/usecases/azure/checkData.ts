import { dataCheckMarkdown } from '../../content/azure/dataCheckMarkdown.ts';
import type { DataCheck } from '../../core/azure/exportEstimate.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { dataPresence } from './dataPresence.ts';
import { exportVolume } from './exportVolume.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/**
 * Is the data there, and what would it cost to export it? `markdown` says the same for people.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `store.*`
 */
export async function checkData(
  input: AtPlace & { readonly tables: readonly string[] },
  job: Job,
): Promise<DataCheck & { readonly markdown: string }> {
  const place = await placeOf(input);
  const azure = await openAzure(place, job);
  const { customerId } = await azure.getWorkspace();
  const presence = await dataPresence(azure, customerId);
  const volume = await exportVolume(azure, customerId, input.tables, 'storage');
  const check = { presence, volume };
  return { ...check, markdown: dataCheckMarkdown(check, place) };
}
