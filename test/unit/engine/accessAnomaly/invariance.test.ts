import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Model } from '../../../../src/core/model.ts';
import { decodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import { fitRows, type Row } from './support/rows.ts';

/** Rows of two tenants, some repeated. */
const someRows = fc.array(
  fc.tuple(
    fc.constantFrom('s', 't'),
    fc.integer({ min: 0, max: 7 }).map((n) => `u${n}`),
    fc.integer({ min: 0, max: 9 }).map((n) => `r${n}`),
    fc.integer({ min: 1, max: 30 }),
  ),
  { minLength: 1, maxLength: 40 },
);

/** Equal pairs with different likelihoods have no order of their own, so a file's order can show in the sums. */
const distinctRows = someRows.map((rows) => [
  ...new Map(rows.map((row) => [row.slice(0, 3).join(), row])).values(),
]);

const personalities = fc.constantFrom<Readonly<Record<string, Json>>>(
  {},
  { compat: true },
  { compat: true, separateTenants: true },
  { damped: false },
  { implicit: false },
);

/** Everything that scores depend on, to the bit. */
function bytesOf(model: Model): readonly unknown[] {
  const { users, resources, reference, seen } = decodeParts(model);
  return [
    new BigInt64Array(users.vectors.buffer),
    new BigInt64Array(resources.vectors.buffer),
    new BigInt64Array(reference.scores.buffer),
    users.components,
    resources.components,
    seen.pairs,
  ];
}

function fit(rows: readonly Row[], given: Readonly<Record<string, Json>>): readonly unknown[] {
  return bytesOf(fitRows(rows, { maxIter: 3, rank: 4, referencePairs: 50, ...given }));
}

describe('accessAnomaly gives the same bytes', () => {
  it('in any order of the rows', () => {
    const shuffled = distinctRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), personalities),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other, given]) => {
        expect(fit(other, given)).toEqual(fit(rows, given));
      }),
      { numRuns: 60 },
    );
  });

  it('under other names in the same order', () => {
    fc.assert(
      fc.property(someRows, personalities, (rows, given) => {
        const renamed = rows.map(([tenant, user, resource, likelihood]): Row => [
          `${tenant}\u{1f600}`,
          `Ünal ${user}`,
          `\\\\server\\${resource}$`,
          likelihood,
        ]);
        expect(fit(renamed, given)).toEqual(fit(rows, given));
      }),
      { numRuns: 60 },
    );
  });

  it('when every likelihood is multiplied by a power of two', () => {
    fc.assert(
      fc.property(someRows, personalities, fc.integer({ min: -20, max: 20 }), (rows, given, power) => {
        const scaled = rows.map(([tenant, user, resource, likelihood]): Row => [
          tenant,
          user,
          resource,
          likelihood * 2 ** power,
        ]);
        expect(fit(scaled, given)).toEqual(fit(rows, given));
      }),
      { numRuns: 60 },
    );
  });
});
