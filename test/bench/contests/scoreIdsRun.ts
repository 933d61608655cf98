import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TripleNames } from '../../../src/core/algorithm.ts';
import { createRandom, randomInteger } from '../../../src/core/random.ts';
import { invariant } from '../../../src/core/invariant.ts';
import type { PairBlock, PairKernel } from '../../../src/core/pairKernel.ts';
import { emptyScores } from '../../../src/core/scores.ts';
import { openedParts } from '../../../src/engine/accessAnomaly/openedParts.ts';
import { plainPairs } from '../../../src/engine/accessAnomaly/plainPairs.ts';
import { scoreAccessAnomaly } from '../../../src/engine/accessAnomaly/score.ts';
import { createKernels } from '../../../src/kernels/createKernels.ts';
import { readModel } from '../../../src/store/modelStore.ts';
import type { RunResult } from './contest.ts';
import { drain } from './drain.ts';

/** Random pairs scored in a process of its own: `scoreIdsRun.mjs MODEL OUT PAIRS raw|alone|plain|whole|naive`. */
const [folder = '', out = '', count = '', what = ''] = process.argv.slice(2);
const { model } = await readModel(folder);
const { users, resources, width } = openedParts(model);
const pairs = Number(count);
const random = createRandom(31n);
const user = Uint32Array.from({ length: pairs }, () => randomInteger(random, users.components.length));
const resource = Uint32Array.from({ length: pairs }, () =>
  randomInteger(random, resources.components.length),
);
const sides = { users: users.vectors, resources: resources.vectors, width };
const kernel = (threads: number): PairKernel => {
  const { pairKernel } = createKernels(threads, undefined);
  invariant(pairKernel !== undefined, 'the kernels are built and can run here');
  return pairKernel;
};
const ways: Readonly<Record<string, () => () => Float64Array>> = {
  raw: () => multiplied(kernel(2).pairBlock(sides, pairs)),
  alone: () => multiplied(kernel(1).pairBlock(sides, pairs)),
  plain: () => multiplied(plainPairs(sides, pairs)),
  whole,
  naive,
};
const score = ways[what]!();

score();
// The event loop hears of the threads that were started.
await new Promise((resolve) => setTimeout(resolve, 200));
score();
const started = performance.now();
const scores = score();
const ms = performance.now() - started;

const rssMb = process.resourceUsage().maxRSS / 1024;
const result: RunResult = { ms, rssMb, versions: { node: process.version } };
writeFileSync(join(out, 'result.json'), JSON.stringify(result));
writeFileSync(join(out, 'scores.f64'), new Uint8Array(scores.buffer, scores.byteOffset, scores.byteLength));

/** Ids in the block, products of their vectors out. */
function multiplied(block: PairBlock | undefined): () => Float64Array {
  invariant(block !== undefined, 'memory allows it');
  block.users.set(user);
  block.resources.set(resource);
  return () => {
    drain(block.multiply(pairs, { step: 1, of: 1, message: '' }));
    return block.products;
  };
}

/** What the product does for each row: is it seen, is it known, its score, its percentile. The model has one tenant. */
function whole(): () => Float64Array {
  const rows: TripleNames = {
    tenants: users.vocabulary.tenants,
    users: users.vocabulary.names,
    resources: resources.vocabulary.names,
    tenant: new Uint32Array(pairs),
    user: user.map((row) => users.vocabulary.name[row]!),
    resource: resource.map((row) => resources.vocabulary.name[row]!),
  };
  const into = emptyScores(pairs);
  const pairKernel = kernel(2);
  return () => {
    drain(scoreAccessAnomaly(model, rows, into, pairKernel));
    return into.score;
  };
}

/** An array a vector. */
function naive(): () => Float64Array {
  const vectors = ({ vectors: all, components }: typeof users): readonly (readonly number[])[] =>
    Array.from(components, (_, row) => [...all.subarray(row * width, (row + 1) * width)]);
  const [p, q] = [vectors(users), vectors(resources)];
  return () =>
    Float64Array.from(user, (row, i) => {
      const other = q[resource[i]!]!;
      return p[row]!.reduce((sum, value, place) => sum + value * other[place]!, 0);
    });
}
