import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce } from '../../../src/core/atOnce.ts';
import { invariant } from '../../../src/core/invariant.ts';
import type { RatingRows } from '../../../src/core/ratingRows.ts';
import { bothWays } from '../../../src/engine/accessAnomaly/ratings.ts';
import { createKernels } from '../../../src/kernels/createKernels.ts';
import type { RunResult } from './contest.ts';
import { type FitFactors, writeFactors } from './fitFactors.ts';
import { fitExact } from './fitExact.ts';
import { fitKernel } from './fitKernel.ts';
import { fitNaive } from './fitNaive.ts';
import type { OursSettings } from './ours.ts';
import { ratingsOfTriples, triplesOfRatings } from './ratingsOfTriples.ts';
import { readRatings } from './ratingsFolder.ts';

const step = { step: 1, of: 1, message: '' };

/** One fit in a process of its own: `oursRun.mjs DATA OUT SETTINGS`. */
const [folder = '', out = '', text = ''] = process.argv.slice(2);
const settings = JSON.parse(text) as OursSettings;
const data = readRatings(folder);
const fit = await fitOf(settings);
const ratings = settings.fromTriples ? laterFromTriples() : fromRows;

const started = performance.now();
const matrix = ratings();
const indexed = performance.now() - started;
const factors = fit(matrix);
const ms = performance.now() - started;

writeFactors(out, factors);
const result: RunResult = {
  ms,
  rssMb: process.resourceUsage().maxRSS / 1024,
  versions: { node: process.version },
  more: settings.fromTriples ? { 'of which matrix by users': indexed } : {},
};
writeFileSync(join(out, 'result.json'), JSON.stringify(result));

function fromRows(): RatingRows {
  return firstUsers(data.users);
}

function laterFromTriples(): () => RatingRows {
  const triples = triplesOfRatings(data);
  return () => ratingsOfTriples(triples, data.rating);
}

/** The fit, its threads and code warm after one iteration, as a second training in the editor finds them. */
async function fitOf({
  path,
  threads,
  nonnegative,
}: OursSettings): Promise<(ratings: RatingRows) => FitFactors> {
  if (path === 'typescript') return (all) => fitExact(atOnce(bothWays(all, step)));
  if (path === 'naive') return (all) => fitNaive(atOnce(bothWays(all, step)));
  const { factoriser } = createKernels(threads, undefined);
  invariant(factoriser !== undefined, 'the kernels are built and can run here');
  const few = firstUsers(20_000);
  const arithmetic = path === 'exact' ? 'exact' : nonnegative ? 'non-negative' : 'unconstrained';
  fitKernel(factoriser, few, arithmetic, 1);
  await sleep(200);
  return (all) => fitKernel(factoriser, all, arithmetic);
}

function firstUsers(most: number): RatingRows {
  const users = Math.min(most, data.users);
  const starts = data.starts.subarray(0, users + 1);
  const others = data.item.subarray(0, starts[users]);
  return { items: data.items, starts, others, rating: (entry) => data.rating[entry]! };
}
