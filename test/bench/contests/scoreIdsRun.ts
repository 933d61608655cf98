import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TripleNames } from '../../../src/core/algorithm.ts';
import { createRandom, randomInteger } from '../../../src/core/random.ts';
import { emptyScores } from '../../../src/core/scores.ts';
import { openedParts } from '../../../src/engine/accessAnomaly/openedParts.ts';
import { pairScore } from '../../../src/engine/accessAnomaly/pairScore.ts';
import { scoreAccessAnomaly } from '../../../src/engine/accessAnomaly/score.ts';
import { readModel } from '../../../src/store/modelStore.ts';
import type { RunResult } from './contest.ts';
import { drain } from './drain.ts';

/** Random pairs scored in a process of its own: `scoreIdsRun.mjs MODEL OUT PAIRS raw|whole|naive`. */
const [folder = '', out = '', count = '', what = ''] = process.argv.slice(2);
const { model } = await readModel(folder);
const { users, resources, width } = openedParts(model);
const pairs = Number(count);
const random = createRandom(31n);
const user = Uint32Array.from({ length: pairs }, () => randomInteger(random, users.components.length));
const resource = Uint32Array.from({ length: pairs }, () =>
  randomInteger(random, resources.components.length),
);
const score = what === 'whole' ? whole() : what === 'naive' ? naive() : raw();

score();
const started = performance.now();
const scores = score();
const ms = performance.now() - started;

const rssMb = process.resourceUsage().maxRSS / 1024;
const result: RunResult = { ms, rssMb, versions: { node: process.version } };
writeFileSync(join(out, 'result.json'), JSON.stringify(result));
writeFileSync(join(out, 'scores.f64'), new Uint8Array(scores.buffer));

function raw(): () => Float64Array {
  const into = new Float64Array(pairs);
  return () => {
    for (let i = 0; i < pairs; i++) into[i] = pairScore(users, resources, width, user[i]!, resource[i]!);
    return into;
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
  return () => {
    drain(scoreAccessAnomaly(model, rows, into));
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
