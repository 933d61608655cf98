import type { ExportRuleListed } from '../../core/azure/exportRule.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/** The data export rules of a place's workspace. Throws `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function listExportRules(at: AtPlace, job: Job): Promise<readonly ExportRuleListed[]> {
  return (await openAzure(await placeOf(at), job)).listExportRules();
}
