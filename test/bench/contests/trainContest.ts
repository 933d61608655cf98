import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableColumn } from '../../../src/core/column.ts';
import { createRandom, randomInteger } from '../../../src/core/random.ts';
import { readModel } from '../../../src/store/modelStore.ts';
import type { Contest, Verdict } from './contest.ts';
import { sizes, sizeText } from './dataSize.ts';
import { byoml } from './ours.ts';
import { peer } from './peers.ts';
import { dataFiles, ratingsFolder } from './ratingsFolder.ts';
import { largestDifference } from './standardisedScores.ts';

const pairs = 100_000;
/**
 * Whose scores must be near whose: SynapseML's personality to the original, and our own, which scales likelihoods in its own way, to
 * the same in doubles.
 */
const comparisons = [
  { key: 'ours, --compat', reference: 'SynapseML', limit: 1e-6 },
  { key: 'SynapseML, 200 partitions', reference: 'SynapseML', limit: 1e-6 },
  { key: 'ours', reference: 'ours, in doubles', limit: 1e-3 },
] as const;

/** From a Parquet file to a model: all of `byoml train` as a process, against AccessAnomaly.fit until it returns. */
export function trainContest(): Promise<Contest> {
  const size = sizes.halfM;
  const data = ratingsFolder(size);
  const source = ['--from', join(data, dataFiles.accesses), '--likelihood-column', 'likelihood'];
  const train = (out: string): readonly string[] => ['train', ...source, '--model', join(out, 'model')];
  const synapse = (partitions: number): string =>
    `SynapseML AccessAnomaly.fit, local[2], ${partitions} shuffle partitions; until it returns`;
  return Promise.resolve({
    name: 'train',
    title: `Parquet to saved model, ${sizeText(size)}`,
    rounds: 3,
    contestants: [
      peer({ key: 'SynapseML', about: synapse(4) }, 'accessAnomaly', data, { partitions: 4 }),
      // Spark's default is made for a cluster; on two threads most of the time goes into its many small tasks.
      peer({ key: 'SynapseML, 200 partitions', about: synapse(200), rounds: 1 }, 'accessAnomaly', data, {
        partitions: 200,
      }),
      byoml({ key: 'ours, --compat', about: '`byoml train --compat`, the whole process' }, (out) => [
        ...train(out),
        '--compat',
      ]),
      byoml(
        { key: 'ours, in doubles', about: '`byoml train` without the kernels, the whole process' },
        train,
        { BYOML_KERNEL: 'exact' },
      ),
      byoml({ key: 'ours', about: '`byoml train`, the whole process' }, train),
    ],
    ratios: [
      { slower: 'SynapseML', faster: 'ours', goal: 20 },
      { slower: 'SynapseML', until: 'model saved after', faster: 'ours' },
      { slower: 'SynapseML', faster: 'ours, --compat', goal: 2 },
      { slower: 'SynapseML, 200 partitions', faster: 'ours' },
      { slower: 'ours, in doubles', faster: 'ours', limit: 1.2 },
    ],
    check: checkModels,
  });
}

async function checkModels(runs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Verdict>> {
  const scores = new Map<string, Float64Array>();
  for (const [key, folder] of runs) {
    scores.set(
      key,
      pairScores(key.startsWith('SynapseML') ? synapseVectors(folder) : await ourVectors(folder)),
    );
  }
  return new Map([...scores].map(([key, own]) => [key, verdictOn(key, own, scores)]));
}

function verdictOn(key: string, own: Float64Array, scores: ReadonlyMap<string, Float64Array>): Verdict {
  if (!own.every(Number.isFinite)) return { ok: false, text: 'scores are not finite' };
  const comparison = comparisons.find((one) => one.key === key);
  const reference = comparison && scores.get(comparison.reference);
  if (comparison === undefined || reference === undefined) return { ok: true, text: 'scores are finite' };
  const difference = largestDifference(own, reference);
  const text = `scores within ${difference.toExponential(1)} of ${comparison.reference}`;
  return { ok: difference <= comparison.limit, text };
}

interface Vectors {
  readonly users: Float64Array;
  readonly resources: Float64Array;
}

function synapseVectors(folder: string): Vectors {
  const read = (name: string): Float64Array =>
    new Float64Array(new Uint8Array(readFileSync(join(folder, name))).buffer);
  return { users: read('users.f64'), resources: read('resources.f64') };
}

async function ourVectors(folder: string): Promise<Vectors> {
  const { parts } = (await readModel(join(folder, 'model'))).model;
  const { values: users } = tableColumn(parts['users']!, 'vector', 'vector');
  const { values: resources } = tableColumn(parts['resources']!, 'vector', 'vector');
  return { users, resources };
}

/** Scores of random pairs; vectors are of rank + 2, in the order of the names. */
function pairScores({ users, resources }: Vectors): Float64Array {
  const width = 12;
  const random = createRandom(13n);
  return Float64Array.from({ length: pairs }, () => {
    const user = randomInteger(random, sizes.halfM.users) * width;
    const resource = randomInteger(random, sizes.halfM.items) * width;
    let score = 0;
    for (let i = 0; i < width; i++) score += users[user + i]! * resources[resource + i]!;
    return score;
  });
}
