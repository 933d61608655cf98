import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { Plan } from '../../core/azure/plan.ts';
import type { Job } from '../job.ts';

/** What migrating a classic custom table would do; nothing is changed. */
export async function planTableMigration(
  input: AtPlace & { readonly table: string },
  job: Job,
): Promise<Plan> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
