import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNnls } from '../../../../src/engine/accessAnomaly/nnls.ts';

interface Problem {
  readonly size: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Tame numbers: the smallest of doubles make the solver creep along a wall for all its rounds, in Spark as here. */
function hundredths(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -most, max: most }).map((n) => n / 100);
}

/** M'M + I and any b, so that the problem is as well-conditioned as ALS with its ridge makes it. */
const problems: fc.Arbitrary<Problem> = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .tuple(
      fc.array(hundredths(100), {
        minLength: size * size,
        maxLength: size * size,
      }),
      fc.array(hundredths(500), { minLength: size, maxLength: size }),
    )
    .map(([m, b]) => {
      const a = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          for (let k = 0; k < size; k++) a[i * size + j]! += m[k * size + i]! * m[k * size + j]!;
        }
        a[i * size + i]! += 1;
      }
      return { size, a, b: Float64Array.from(b) };
    }),
);

function solve({ size, a, b }: Problem): Float32Array {
  const x = new Float32Array(size);
  createNnls(size).solve(a, b, x, 0);
  return x;
}

describe('createNnls', () => {
  it('finds the point where no way down is left', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const x = solve(problem);
        for (let i = 0; i < problem.size; i++) {
          const row = problem.a.subarray(i * problem.size, (i + 1) * problem.size);
          const slope = row.reduce((sum, value, j) => sum + value * x[j]!, -problem.b[i]!);
          expect(x[i]).toBeGreaterThanOrEqual(0);
          expect(slope).toBeGreaterThan(-1e-4);
          if (x[i]! > 0) expect(slope).toBeLessThan(1e-4);
        }
      }),
    );
  });

  it('solves problem after problem as if each were the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.infiniteStream(problems), (size, stream) => {
        const shared = createNnls(size);
        const same = [...stream.take(20)].filter((problem) => problem.size === size);
        for (const { a, b } of same) {
          const x = new Float32Array(size + 2);
          shared.solve(a, b, x, 1);
          expect([...x]).toEqual([0, ...solve({ size, a, b }), 0]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('answers 0 where every way leads through a wall', () => {
    const problem = { size: 2, a: Float64Array.of(2, 0, 0, 2), b: Float64Array.of(-1, -3) };
    expect([...solve(problem)]).toEqual([0, 0]);
  });
});
