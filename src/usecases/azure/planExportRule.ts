import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { ExportRuleRequest } from '../../core/azure/exportRuleRequest.ts';
import type { Plan } from '../../core/azure/plan.ts';
import type { Job } from '../job.ts';

/** What would be done for a request; nothing is changed. Throws `exportRule.name`, `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function planExportRule(
  input: AtPlace & { readonly request: ExportRuleRequest },
  job: Job,
): Promise<Plan> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
