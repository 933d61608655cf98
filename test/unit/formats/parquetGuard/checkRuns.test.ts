import { describe, expect, it } from 'vitest';
import { checkRuns } from '../../../../src/formats/parquetGuard/checkRuns.ts';

function check(bytes: readonly number[], width: number, values: number, wanted = 1): number {
  return checkRuns({ bytes: Uint8Array.from(bytes), start: 0, end: bytes.length, width, values }, wanted);
}

describe('checkRuns', () => {
  it('counts a number in runs and among packed ones', () => {
    expect(check([10, 1, 6, 0], 1, 8)).toBe(5);
    expect(check([3, 0b0101_0101], 1, 8)).toBe(4);
    expect(check([3, 0b00_01_10_01, 0b01_00_00_00], 2, 5)).toBe(2);
  });

  it('takes padding, of DuckDB to 32 numbers, and packed numbers that end with the last one', () => {
    expect(check([9, 0b11, 0, 0, 0], 1, 2)).toBe(2);
    expect(check([3, 0xff, 0x0f], 3, 4, 7)).toBe(4);
  });

  it('refuses runs that are longer than the page or than its bytes, and numbers without end', () => {
    expect(() => check([0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 1, 8)).toThrow('a run is longer');
    expect(() => check([0xff, 0xff, 0xff, 0xff, 0x0f], 0, 8)).toThrow('a run is longer');
    expect(() => check([3], 1, 8)).toThrow('a page is cut');
    expect(() =>
      check(
        Array.from({ length: 20 }, () => 0xff),
        1,
        8,
      ),
    ).toThrow('does not end');
    expect(() => check([10, 1], 33, 5)).toThrow('33 bits');
  });
});
