import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import type { RunResult } from './contest.ts';
import type { ScoreSummary } from './scoreContest.ts';

/** The program one writes first, in a process of its own: `scoreNaiveRun.mjs ACCESSES MODEL OUT`. */
const [accesses = '', model = '', out = ''] = process.argv.slice(2);

interface Named {
  readonly name: string;
  readonly vector: readonly number[] | null;
  readonly component: number;
}

const users = await rows<Named>(join(model, 'users.parquet'));
const resources = await rows<Named>(join(model, 'resources.parquet'));
const userOf = new Map(users.map((user) => [user.name, user]));
const resourceOf = new Map(resources.map((resource) => [resource.name, resource]));
const pairs = await rows<{ user: number; resource: number }>(join(model, 'seen.parquet'));
const seen = new Set(pairs.map(({ user, resource }) => `${users[user]!.name}\0${resources[resource]!.name}`));
const reference = (await rows<{ score: number }>(join(model, 'reference.parquet'))).map(({ score }) => score);

const cases: Record<string, number> = {};
let sum = 0;
const file = createWriteStream(join(out, 'scores.csv'));
file.write('tenant,user,resource,case,score,percentile\n');
for (const row of await rows<{ tenant: string; user: string; resource: string }>(accesses)) {
  const { kind, score } = scoreOf(row.user, row.resource);
  cases[kind] = (cases[kind] ?? 0) + 1;
  if (Number.isFinite(score)) sum += score;
  const percentile = kind === 'seen' ? 0 : percentileOf(score);
  file.write(`${row.tenant},${row.user},${row.resource},${kind},${score},${percentile}\n`);
}
await new Promise<void>((resolve) => file.end(resolve));

const ms = performance.now();
writeFileSync(join(out, 'summary.json'), JSON.stringify({ cases, sum } satisfies ScoreSummary));
const rssMb = process.resourceUsage().maxRSS / 1024;
const result: RunResult = { ms, rssMb, versions: { node: process.version } };
writeFileSync(join(out, 'result.json'), JSON.stringify(result));

async function rows<Row>(path: string): Promise<readonly Row[]> {
  return (await parquetReadObjects({ file: await asyncBufferFromFile(path) })) as readonly Row[];
}

function scoreOf(userName: string, resourceName: string): { readonly kind: string; readonly score: number } {
  if (seen.has(`${userName}\0${resourceName}`)) return { kind: 'seen', score: NaN };
  const user = userOf.get(userName);
  if (!user?.vector) return { kind: 'unknownUser', score: NaN };
  const resource = resourceOf.get(resourceName);
  if (!resource?.vector) return { kind: 'unknownResource', score: NaN };
  if (user.component !== resource.component) return { kind: 'crossComponent', score: Infinity };
  const { vector } = resource;
  return { kind: 'scored', score: user.vector.reduce((total, value, i) => total + value * vector[i]!, 0) };
}

function percentileOf(score: number): number {
  let [low, high] = [0, reference.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reference[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return (100 * low) / reference.length;
}
