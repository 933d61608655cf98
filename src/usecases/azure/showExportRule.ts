import type { ExportRuleListed } from '../../core/azure/exportRule.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { missingRule } from './missingRule.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/** A data export rule. Throws `azure.missing` where there is none of the name; `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function showExportRule(
  { name, ...at }: AtPlace & { readonly name: string },
  job: Job,
): Promise<ExportRuleListed> {
  const place = await placeOf(at);
  const rule = await (await openAzure(place, job)).getExportRule(name);
  if (rule === undefined) throw missingRule(place, name);
  return rule;
}
