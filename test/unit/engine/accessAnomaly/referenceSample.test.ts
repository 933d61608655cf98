import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createPairSet, pairIndex } from '../../../../src/engine/accessAnomaly/pairSet.ts';
import {
  referenceSample,
  type ReferenceSource,
} from '../../../../src/engine/accessAnomaly/referenceSample.ts';
import { finish } from './support/rows.ts';

type Pairs = readonly (readonly [user: number, resource: number])[];

const step = { step: 0, of: 0, message: '' };

function sourceOf(
  known: Pairs,
  userWeights: readonly number[],
  resourceWeights: readonly number[],
): ReferenceSource {
  return {
    known: atOnce(
      createPairSet(
        userWeights.length,
        Uint32Array.from(known, ([user]) => user),
        Uint32Array.from(known, ([, resource]) => resource),
        step,
      ),
    ),
    users: { from: 0, to: userWeights.length },
    resources: { from: 0, to: resourceWeights.length },
    userWeights: Float64Array.from(userWeights),
    resourceWeights: Float64Array.from(resourceWeights),
  };
}

function sample(source: ReferenceSource, pairs: number, seed = 1n): Pairs {
  const drawn: (readonly [number, number])[] = [];
  finish(
    referenceSample(
      source,
      pairs,
      createRandom(seed),
      (user, resource) => drawn.push([user, resource]),
      step,
    ),
  );
  return drawn;
}

const weights = fc.array(fc.nat(5), { minLength: 5, maxLength: 5 });
const knownPairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 25 });

describe('referenceSample', () => {
  it('draws never-seen pairs of rows with weight, as many as there are or as were asked for', () => {
    fc.assert(
      fc.property(
        knownPairs,
        weights,
        weights,
        fc.nat(40),
        fc.bigInt(),
        (known, users, resources, pairs, seed) => {
          const source = sourceOf(known, users, resources);
          const drawn = sample(source, pairs, seed);
          const possible = users.flatMap((userWeight, user) =>
            resources.filter(
              (weight, resource) =>
                weight > 0 && userWeight > 0 && pairIndex(source.known, user, resource) < 0,
            ),
          );
          expect(drawn).toHaveLength(Math.min(pairs, possible.length));
          for (const [user, resource] of drawn) {
            expect(pairIndex(source.known, user, resource)).toBe(-1);
            expect(users[user]! * resources[resource]!).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('keeps to its rows', () => {
    const source = sourceOf([[3, 2]], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
    const part = { ...source, users: { from: 3, to: 5 }, resources: { from: 2, to: 4 } };
    const drawn = Array.from({ length: 20 }, (_, seed) => sample(part, 3, BigInt(seed))).flat();
    expect([...new Set(drawn.map(String))].sort()).toEqual(['3,3', '4,2', '4,3']);
  });

  it('draws each pair as often as refusing known ones would', () => {
    const size = 60;
    const users = Array.from({ length: size }, (_, user) => 1 + (user % 3));
    const resources = Array.from({ length: size }, (_, resource) => 1 + (resource % 4));
    const known = users.flatMap((_, user) =>
      resources.flatMap((__, resource) => ((user * resource) % 3 === 1 ? [[user, resource] as const] : [])),
    );
    const source = sourceOf(known, users, resources);
    const drawn = sample(source, 2000, 7n);
    const share = drawn.filter(([user]) => user % 3 === 2).length / drawn.length;
    let [wanted, total] = [0, 0];
    users.forEach((userWeight, user) => {
      resources.forEach((weight, resource) => {
        if (pairIndex(source.known, user, resource) >= 0) return;
        total += userWeight * weight;
        if (user % 3 === 2) wanted += userWeight * weight;
      });
    });
    // Four standard errors.
    expect(Math.abs(share - wanted / total)).toBeLessThan(4 * Math.sqrt(0.25 / drawn.length));
  });
});
