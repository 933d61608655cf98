import { ByomlError } from '../../core/errors/byomlError.ts';
import type { AtPlace } from './atPlace.ts';
import type { DataCheck } from '../../core/azure/exportEstimate.ts';
import type { Job } from '../job.ts';

/** Is the data there, and what would it cost to export it? `markdown` is the same for people. */
export async function checkData(
  input: AtPlace & { readonly tables: readonly string[] },
  job: Job,
): Promise<DataCheck & { readonly markdown: string }> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
