import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ID } from '../../../../src/core/dictionary.ts';
import { idKeys, numberKeys } from '../../../../src/usecases/results/sortKeys.ts';
import { sortRows } from '../../../../src/usecases/results/sortRows.ts';

const inOrder = (rows: number): Uint32Array => Uint32Array.from({ length: rows }, (_, row) => row);

/** The order as one says it: NaN last, then up or down, equal ones as they were. */
function sortedPlainly(values: readonly number[], descending: boolean): number[] {
  return values
    .map((_, row) => row)
    .sort((a, b) => {
      const [x = NaN, y = NaN] = [values[a], values[b]];
      const none = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
      if (none !== 0 || Number.isNaN(x) || x === y) return none;
      return x < y === descending ? 1 : -1;
    });
}

const doubles = fc.array(
  fc.oneof(fc.double(), fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1, -1, 5e-324), fc.integer()),
  { maxLength: 60 },
);

describe('sortRows', () => {
  it('sorts doubles as comparing them does, and keeps equal ones in their order', () => {
    fc.assert(
      fc.property(doubles, fc.boolean(), (values, descending) => {
        const keys = numberKeys(Float64Array.from(values), descending);
        expect([...sortRows(inOrder(values.length), keys)]).toEqual(sortedPlainly(values, descending));
      }),
    );
  });

  it('sorts floats too, in half as many passes', () => {
    fc.assert(
      fc.property(doubles, fc.boolean(), (values, descending) => {
        const floats = Float32Array.from(values);
        const keys = numberKeys(floats, descending);
        expect(keys.low).toBeUndefined();
        expect([...sortRows(inOrder(values.length), keys)]).toEqual(sortedPlainly([...floats], descending));
      }),
    );
  });

  it('sorts ids, and puts rows without one last, up and down', () => {
    const ids = Uint32Array.of(3, NO_ID, 0, 70_000, 3, NO_ID - 1);
    expect([...sortRows(inOrder(6), idKeys(ids, false))]).toEqual([2, 0, 4, 3, 5, 1]);
    expect([...sortRows(inOrder(6), idKeys(ids, true))]).toEqual([5, 3, 0, 4, 2, 1]);
  });

  it('sorts some of the rows, and leaves what it was given as it was', () => {
    const rows = Uint32Array.of(4, 2, 0);
    const keys = numberKeys(Float64Array.of(1, 9, 7, 9, 3), false);
    expect([...sortRows(rows, keys)]).toEqual([0, 4, 2]);
    expect([...rows]).toEqual([4, 2, 0]);
    expect(sortRows(new Uint32Array(0), keys)).toHaveLength(0);
  });

  it('takes a view into a larger array for what it is', () => {
    const whole = Float64Array.of(5, 4, 3, 2, 1, 0);
    expect([...sortRows(inOrder(3), numberKeys(whole.subarray(2, 5), false))]).toEqual([2, 1, 0]);
  });
});
