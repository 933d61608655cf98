import type { ExportRuleListed } from '../../core/azure/exportRule.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/** A data export rule. Throws `azure.missing` where there is none of the name; `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function showExportRule(
  { name, ...at }: AtPlace & { readonly name: string },
  job: Job,
): Promise<ExportRuleListed> {
  const place = await placeOf(at);
  const rule = await (await openAzure(place, job)).getExportRule(name);
  if (rule !== undefined) return rule;
  const where = ` in the workspace ${visibleName(place.workspace)}`;
  throw new ByomlError('azure.missing', { what: 'data export rule', name: visibleName(name), where });
}
