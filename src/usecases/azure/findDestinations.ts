import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { FoundDestination } from '../../core/azure/foundDestination.ts';
import type { Job } from '../job.ts';

/** Storage accounts and Event Hubs namespaces of the place's subscription, usable ones first. */
export async function findDestinations(input: AtPlace, job: Job): Promise<readonly FoundDestination[]> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
