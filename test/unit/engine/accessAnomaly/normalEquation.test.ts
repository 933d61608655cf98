import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addGram,
  addRatings,
  closeEquation,
  createNormalEquation,
  openEquation,
} from '../../../../src/engine/accessAnomaly/normalEquation.ts';

const numbers = fc.double({ min: -2, max: 2, noNaN: true });

/** Source vectors and one row of ratings on them; enough entries for more than one batch. */
const inputs = fc.integer({ min: 1, max: 7 }).chain((rank) =>
  fc.record({
    rank: fc.constant(rank),
    sources: fc
      .array(numbers, { minLength: 5 * rank, maxLength: 5 * rank })
      .map((list) => Float32Array.from(list)),
    entries: fc.array(fc.tuple(fc.nat(4), fc.double({ min: -3, max: 10, noNaN: true })), { maxLength: 300 }),
    implicit: fc.boolean(),
    alpha: fc.double({ min: 0, max: 4, noNaN: true }),
  }),
);

describe('addRatings', () => {
  it('gives the plain sums of the definition, to the bit', () => {
    fc.assert(
      fc.property(inputs, ({ rank, sources, entries, implicit, alpha }) => {
        const rows = {
          starts: Uint32Array.of(0, entries.length),
          others: Uint32Array.from(entries, ([source]) => source),
          values: Float32Array.from(entries, ([, rating]) => rating),
        };
        const gram = createNormalEquation(rank);
        openEquation(gram, undefined);
        addGram(gram, sources, 0, 5);
        const equation = createNormalEquation(rank);
        openEquation(equation, implicit ? gram.a : undefined);
        addRatings(equation, rows, 0, entries.length, sources, { implicit, alpha, reg: 0.5 });
        closeEquation(equation, 0.5);

        const vector = (source: number): Float32Array => sources.subarray(source * rank, (source + 1) * rank);
        const counted = [...rows.values].filter((rating) => !implicit || rating > 0).length;
        for (let i = 0; i < rank; i++) {
          let b = 0;
          for (let k = 0; k < entries.length; k++) {
            const rating = rows.values[k]!;
            const target = !implicit ? rating : rating > 0 ? 1 + alpha * Math.abs(rating) : 0;
            b += target * vector(rows.others[k]!)[i]!;
          }
          expect(equation.b[i]).toBe(b);
          for (let j = 0; j <= i; j++) {
            let a = 0;
            if (implicit)
              for (let source = 0; source < 5; source++) a += vector(source)[i]! * vector(source)[j]!;
            for (let k = 0; k < entries.length; k++) {
              const confidence = implicit ? alpha * Math.abs(rows.values[k]!) : 1;
              const y = vector(rows.others[k]!);
              a += confidence * y[i]! * y[j]!;
            }
            if (i === j) a += 0.5 * counted;
            expect(equation.a[i * rank + j]).toBe(a);
            expect(equation.a[j * rank + i]).toBe(a);
          }
        }
      }),
    );
  });
});
