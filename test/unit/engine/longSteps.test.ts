import { describe, expect, it } from 'vitest';
import type { Steps } from '../../../src/core/algorithm.ts';
import { dictionaryFromTexts } from '../../../src/core/dictionary.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { createRandom } from '../../../src/core/random.ts';
import { placesAStep } from '../../../src/core/stretches.ts';
import { triplesOf } from '../../../src/core/triples.ts';
import { accessAnomalyParameters } from '../../../src/engine/accessAnomaly/parameters.ts';
import { bothWays, joinRatings } from '../../../src/engine/accessAnomaly/ratings.ts';
import { tenantRatings } from '../../../src/engine/accessAnomaly/tenantRatings.ts';
import { interactionsOf } from '../../../src/engine/interactionsOf.ts';

const step = { step: 1, of: 1, message: '' };

/** Every user of one tenant has every resource but the last, which is another tenant's. */
const users = 1100;
const resources = 1000;
const entries = users * resources;
const stretchesOfAll = Math.floor(entries / placesAStep);

const names = (count: number): ReturnType<typeof dictionaryFromTexts> =>
  dictionaryFromTexts(Array.from({ length: count }, (_, i) => String(i).padStart(5, '0')));

function table(): Parameters<typeof triplesOf>[0] {
  const rows = entries + 1;
  const none = new Float64Array(rows).fill(NaN);
  return {
    tenants: names(2),
    users: names(users),
    resources: names(resources + 1),
    tenant: Uint32Array.from({ length: rows }, (_, row) => (row === entries ? 1 : 0)),
    user: Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / resources) % users),
    resource: Uint32Array.from({ length: rows }, (_, row) => (row === entries ? resources : row % resources)),
    day: new Int32Array(rows),
    count: new Float64Array(rows).fill(1),
    firstTime: none,
    lastTime: none,
    extra: [],
    account: emptyReadAccount,
  };
}

/** The result, and how often other work would have got its turn. */
function counted<Result>(steps: Steps<Result>): { readonly result: Result; readonly turns: number } {
  for (let turns = 0; ; turns++) {
    const next = steps.next();
    if (next.done === true) return { result: next.value, turns };
  }
}

describe('the steps before a factorisation', () => {
  const triples = counted(triplesOf(table(), step));

  it('give way in each pass over the rows that become triples', () => {
    expect(triples.result.tenant).toHaveLength(entries + 1);
    // Counting and filling.
    expect(triples.turns).toBeGreaterThanOrEqual(2 * stretchesOfAll);
  });

  it('give way in each pass over the triples that become a matrix', () => {
    const { result, turns } = counted(interactionsOf(triples.result, () => 1, step));
    expect(result.tenants.map(({ rowResources }) => rowResources.length)).toEqual([entries, 1]);
    // Where the tenant ends, its resources, its users twice, and the resources' places.
    expect(turns).toBeGreaterThanOrEqual(5 * stretchesOfAll);
  });

  it('look at no more likelihoods at a time than are meant to be', () => {
    let seen = 0;
    let most = 0;
    const likelihood = (): number => {
      most = Math.max(most, ++seen);
      return 1;
    };
    const { tenants } = counted(interactionsOf(triples.result, likelihood, step)).result;
    const steps = tenantRatings(
      tenants[0]!,
      accessAnomalyParameters({}),
      createRandom(1n),
      () => ({ user: '', resource: '' }),
      step,
    );
    while (steps.next().done !== true) seen = 0;
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(placesAStep + 2);
  });

  it('give way in each pass of the fallback over the ratings', () => {
    const { tenants } = counted(interactionsOf(triples.result, () => 1, step)).result;
    const { rowStarts: starts, rowResources: others, likelihood: rating } = tenants[0]!;
    const rows = { starts, others, rating, items: resources };
    expect(counted(bothWays(rows, step)).turns).toBeGreaterThanOrEqual(3 * stretchesOfAll);
    expect(counted(joinRatings([rows, rows], step)).turns).toBeGreaterThanOrEqual(2 * stretchesOfAll);
  });
});
