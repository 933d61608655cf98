import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { ExportOverview } from '../../core/azure/exportOverview.ts';
import type { Job } from '../job.ts';

/** A place as the editor shows it; a part that cannot be read says so in its place. Throws `azure.profile`, `store.*`, `cancelled`. */
export async function exportOverview(input: AtPlace, job: Job): Promise<ExportOverview> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
