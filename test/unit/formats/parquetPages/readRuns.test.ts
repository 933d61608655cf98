import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuns } from '../../../../src/formats/parquetPages/readRuns.ts';
import { hybridRuns } from '../../../../src/formats/parquetWriter/hybridRuns.ts';

/** Values of some bits, repeated, so that there are both runs and packed bits. */
const runs = integer({ min: 1, max: 24 }).chain((width) =>
  tuple(
    integer({ min: width, max: width }),
    array(tuple(integer({ min: 0, max: 2 ** width - 1 }), integer({ min: 1, max: 40 })), { maxLength: 30 }),
  ),
);

describe('readRuns', () => {
  it('reads what was written, whatever the width', () => {
    assert(
      property(runs, ([width, parts]) => {
        const values = Uint32Array.from(parts.flatMap(([value, times]) => Array<number>(times).fill(value)));
        const bytes = hybridRuns(values, width);
        expect(readRuns(bytes, 0, width, new Uint32Array(values.length))).toEqual(values);
      }),
    );
  });

  it('begins where it is told, and takes no more than there is room for', () => {
    const bytes = Uint8Array.of(99, 0b11, 0b10101010);
    expect(readRuns(bytes, 1, 1, new Uint8Array(3))).toEqual(Uint8Array.of(0, 1, 0));
  });

  it('takes what a writer left out at the end for zeros', () => {
    expect(readRuns(Uint8Array.of(0b11, 5), 0, 3, new Uint32Array(8))).toEqual(
      Uint32Array.of(5, 0, 0, 0, 0, 0, 0, 0),
    );
  });

  it('refuses numbers that are wider than any dictionary, and runs that end too early', () => {
    expect(() => readRuns(new Uint8Array(8), 0, 25, new Uint32Array(1))).toThrow('25 bits');
    expect(() => readRuns(Uint8Array.of(2, 1), 0, 1, new Uint32Array(2))).toThrow('does not end');
  });
});
