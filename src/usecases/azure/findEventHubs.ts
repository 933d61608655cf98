import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { Job } from '../job.ts';

/** Names of the hubs in a namespace that a rule can send to. */
export async function findEventHubs(
  input: AtPlace & { readonly namespace: string },
  job: Job,
): Promise<readonly string[]> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
