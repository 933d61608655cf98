import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { TableListed } from '../../core/azure/exportOverview.ts';
import type { Job } from '../job.ts';

/** The tables of the place's workspace, exportable ones first. */
export async function findTables(input: AtPlace, job: Job): Promise<readonly TableListed[]> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
