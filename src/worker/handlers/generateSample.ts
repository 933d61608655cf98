import type { SampleMade, SampleRequest } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import { sample } from '../../usecases/sample.ts';

export async function generateSample({ to, preset, seed }: SampleRequest, job: Job): Promise<SampleMade> {
  const made = await sample({ to, preset, seed: BigInt(seed) }, job);
  const { accesses, attacks, from, attacksFrom, until } = made;
  return { export: made.export, accesses, attacks, from, attacksFrom, until };
}
