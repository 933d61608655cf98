import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { complementSample, mergeRows } from '../../../../src/engine/accessAnomaly/complementSample.ts';
import type { SparseRows } from '../../../../src/core/sparseRows.ts';

const step = { step: 1, of: 1, message: '' };

/** Pairs (0, 0), (1, 1), ... of as many users as items. */
function diagonal(size: number): SparseRows {
  return {
    starts: Uint32Array.from({ length: size + 1 }, (_, i) => i),
    others: Uint32Array.from({ length: size }, (_, i) => i),
    values: new Float32Array(size).fill(7),
  };
}

function pairsOf({ starts, others }: SparseRows): readonly (readonly [number, number])[] {
  return Array.from(
    others,
    (item, entry) => [starts.findLastIndex((start) => start <= entry), item] as const,
  );
}

describe('complementSample', () => {
  it('draws distinct, sorted pairs that do not occur, within the range, at most `factor` a row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.bigInt(),
        (size, factor, seed) => {
          const sample = atOnce(complementSample(diagonal(size), size, factor, 1, createRandom(seed), step));
          const pairs = pairsOf(sample);
          expect(pairs.length).toBeLessThanOrEqual(size * factor);
          expect(pairs.every(([user, item]) => user !== item && user < size && item < size)).toBe(true);
          expect(new Set(pairs.map(String)).size).toBe(pairs.length);
          expect(pairs).toEqual([...pairs].sort(([a, x], [b, y]) => a - b || x - y));
          expect(sample.values.every((value) => value === 1)).toBe(true);
        },
      ),
    );
  });

  it('fills most of what it draws on sparse data', () => {
    // The first generation's own test: between half of and all that was drawn.
    const { others } = atOnce(complementSample(diagonal(50), 50, 2, 1, createRandom(3n), step));
    expect(others.length).toBeGreaterThan(50);
    expect(others.length).toBeLessThanOrEqual(100);
  });

  it('finds nothing where every pair occurs', () => {
    const full = {
      starts: Uint32Array.of(0, 2, 4),
      others: Uint32Array.of(0, 1, 0, 1),
      values: new Float32Array(4),
    };
    expect(atOnce(complementSample(full, 2, 3, 1, createRandom(1n), step)).others).toHaveLength(0);
  });

  it('draws again for a row that occurs again', () => {
    const twice = {
      starts: Uint32Array.of(0, 200, 200),
      others: new Uint32Array(200),
      values: new Float32Array(200),
    };
    const sample = atOnce(
      complementSample({ ...twice, starts: Uint32Array.of(0, 100, 200) }, 1, 1, 1, createRandom(1n), step),
    );
    expect(sample.others).toHaveLength(0);
    const wide = atOnce(complementSample(twice, 400, 1, 1, createRandom(1n), step));
    expect(wide.others.length).toBeGreaterThan(150);
  });
});

describe('mergeRows', () => {
  it('keeps both in order, the first before the second', () => {
    const a = {
      starts: Uint32Array.of(0, 2, 2),
      others: Uint32Array.of(1, 3),
      values: Float32Array.of(7, 8),
    };
    const b = {
      starts: Uint32Array.of(0, 2, 3),
      others: Uint32Array.of(0, 3, 2),
      values: Float32Array.of(1, 1, 1),
    };
    expect(atOnce(mergeRows(a, b, step))).toEqual({
      starts: Uint32Array.of(0, 4, 5),
      others: Uint32Array.of(0, 1, 3, 3, 2),
      values: Float32Array.of(1, 7, 8, 1, 1),
    });
  });
});
