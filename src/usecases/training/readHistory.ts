import type { TripleNames } from '../../core/algorithm.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { triplesOf } from '../../core/triples.ts';
import { readAccesses } from '../../data/readAccesses.ts';
import { readRows } from '../../data/readRows.ts';
import type { ColumnSource } from '../../data/sourceMapping.ts';
import { type Job, runSteps } from '../job.ts';

const columns: ColumnSource = { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' };

/**
 * The triples of a file of history: columns tenant, user and resource, and no other, as SynapseML wants them. An empty
 * history is one too: nobody has seen anything.
 * @throws ByomlError `history.columns`, `source.*`
 */
export async function readHistory(path: string, job: Job): Promise<TripleNames> {
  const options = { signal: job.signal, progress: job.progress };
  for await (const batch of readRows([path], columns, options)) {
    if (batch.columns.length === 0) break;
    throw new ByomlError('history.columns', { path, columns: batch.columns.join(', ') });
  }
  const { table } = await readAccesses([path], columns, { ...options, allowNone: true });
  return runSteps(triplesOf(table), job);
}
