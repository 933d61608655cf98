import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import type { Factoriser } from '../../../src/core/factoriser.ts';
import type { Json, Model } from '../../../src/core/model.ts';
import { createRandom } from '../../../src/core/random.ts';
import { accessAnomaly } from '../../../src/engine/accessAnomaly/accessAnomaly.ts';
import { interactionsOf } from '../../../src/engine/interactionsOf.ts';
import {
  fixtureText,
  greatestDifference,
  parseScores,
  trainingRows,
} from '../engine/accessAnomaly/support/goldenRun.ts';
import { finish, type Row, scoreRows, triplesOfRows } from '../engine/accessAnomaly/support/rows.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const given = { referencePairs: 0, preserveHistory: false } as const;

/** Users of four departments, each with its own resources and some of the others'. */
function randomRows(seed: bigint): readonly Row[] {
  const random = createRandom(seed);
  const rows = Array.from({ length: 4000 }, (): Row => {
    const user = random.uint32() % 240;
    const department = random.uint32() % 10 < 8 ? user % 4 : random.uint32() % 4;
    const resource = department + 4 * (random.uint32() % (1 + (random.uint32() % 30)));
    return ['t', `u${user}`, `r${resource}`, 1 + (random.uint32() % 40)];
  });
  // One row a pair.
  return [...new Map(rows.map((row) => [`${row[1]} ${row[2]}`, row])).values()];
}

describe("the kernels against doubles with Spark's solver", () => {
  const withThreads = testFactorisers();
  let made: Factoriser | undefined;
  const factoriser = (): Factoriser => (made ??= withThreads(1));

  const fit = (rows: readonly Row[], parameters: Readonly<Record<string, Json>>, fast: boolean): Model => {
    const triples = triplesOfRows(rows);
    return finish(
      accessAnomaly.fit({
        triples,
        interactions: atOnce(interactionsOf(triples, (triple) => triples.count[triple]!)),
        history: undefined,
        parameters: { ...given, ...parameters },
        random: createRandom(0n),
        factoriser: fast ? factoriser() : undefined,
      }),
    );
  };

  const difference = (
    rows: readonly Row[],
    scored: readonly Row[],
    parameters: Readonly<Record<string, Json>> = {},
  ): number => {
    const [fast, exact] = [true, false].map((kernel) => fit(rows, parameters, kernel));
    expect(fast?.kernel).toBe('simd128');
    expect(exact?.kernel).toBe('exact');
    return greatestDifference(scoreRows(fast!, scored).score, scoreRows(exact!, scored).score);
  };

  it.each(['notebook', 'default', 'default_multi', 'fixed'])('scores %s alike', (run) => {
    const scores = parseScores(fixtureText(`${run}_scores.csv`));
    const all = scores.map(({ row }) => row);
    expect(difference(trainingRows(scores), all)).toBeLessThan(1e-4);
  });

  it.each([1, 2, 7, 10, 11, 16, 20, 30, 64])('scores random data alike at rank %d', (rank) => {
    const rows = randomRows(BigInt(rank));
    expect(difference(rows, rows, { rank, maxIter: 10 })).toBeLessThan(1e-4);
  });

  it.each([0.03, 0.3, 3])('scores random data alike with a ridge of %d', (reg) => {
    const rows = randomRows(99n);
    expect(difference(rows, rows, { reg })).toBeLessThan(1e-4);
  });

  it('makes the same model of rows in any order', () => {
    const rows = randomRows(100n);
    expect(fit(rows.toReversed(), {}, true)).toEqual(fit(rows, {}, true));
  });

  it.each([
    ['SynapseML is repeated', { compat: true }],
    ['the rank is above 64', { rank: 65, maxIter: 1 }],
    ['there is no ridge', { reg: 0, maxIter: 1 }],
    ['feedback is explicit', { implicit: false, maxIter: 1 }],
    ['there is no confidence', { alpha: 0, maxIter: 1 }],
    ['there is no iteration', { maxIter: 0 }],
    ['the ridge is next to nothing', { reg: 1e-12, rank: 60, maxIter: 2 }],
  ])('leaves it to doubles where %s', (_, parameters) => {
    const rows = randomRows(101n).slice(0, 40);
    const model = fit(rows, parameters, true);
    expect(model.kernel).toBe('exact');
    expect(model).toEqual(fit(rows, parameters, false));
  });

  it.each(['notebook', 'default', 'default_multi', 'fixed'])(
    'repeats SynapseML on %s with the bits of doubles',
    (run) => {
      const rows = trainingRows(parseScores(fixtureText(`${run}_scores.csv`)));
      const compat = { compat: true };
      expect(fit(rows, compat, true)).toEqual(fit(rows, compat, false));
    },
  );

  it('refuses a rank above 256', () => {
    expect(() => fit(randomRows(102n), { rank: 257 }, true)).toThrow(
      expect.objectContaining({ code: 'model.parameter' }),
    );
  });
});
