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
/** Largest difference of a score to SynapseML's: the exact path's, and the kernels' in float32. */
const limits: Readonly<Record<string, number>> = { 'ours, --compat': 1e-6, ours: 1e-3 };

/** From a Parquet file to a model: all of `byoml train` as a process, against AccessAnomaly.fit until it returns. */
export function trainContest(): Promise<Contest> {
  const size = sizes.halfM;
  const data = ratingsFolder(size);
  const source = ['--from', join(data, dataFiles.accesses), '--likelihood-column', 'likelihood'];
  const train = (out: string): readonly string[] => ['train', ...source, '--model', join(out, 'model')];
  const synapse = 'SynapseML AccessAnomaly.fit, local[2], defaults; until it returns';
  return Promise.resolve({
    name: 'train',
    title: `Parquet to saved model, ${sizeText(size)}`,
    rounds: 2,
    contestants: [
      peer({ key: 'SynapseML', about: synapse, rounds: 1 }, 'accessAnomaly', data, {}),
      byoml(
        { key: 'ours, --compat', about: '`byoml train --compat`, the whole process', rounds: 1 },
        (out) => [...train(out), '--compat'],
      ),
      byoml({ key: 'ours', about: '`byoml train`, the whole process' }, train),
    ],
    ratios: [
      { slower: 'SynapseML', faster: 'ours', goal: 20 },
      { slower: 'SynapseML', faster: 'ours, --compat', goal: 2 },
      { slower: 'ours, --compat', faster: 'ours' },
    ],
    check: checkModels,
  });
}

async function checkModels(runs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  let reference: { readonly key: string; readonly scores: Float64Array } | undefined;
  for (const [key, folder] of [...runs].sort(([a], [b]) => order(a) - order(b))) {
    const scores = pairScores(key === 'SynapseML' ? synapseVectors(folder) : await ourVectors(folder));
    if (reference === undefined) {
      reference = { key, scores };
      verdicts.set(key, { ok: scores.every(Number.isFinite), text: 'what the others are compared with' });
    } else {
      const difference = largestDifference(scores, reference.scores);
      const text = `scores within ${difference.toExponential(1)} of ${reference.key}`;
      verdicts.set(key, { ok: difference <= (limits[key] ?? 0), text });
    }
  }
  return verdicts;
}

/** The original is the reference, then the exact path. */
function order(key: string): number {
  return ['SynapseML', 'ours, --compat', 'ours'].indexOf(key);
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
