import { describe, expect, it } from 'vitest';
import { readCompactStruct } from '../../../../src/formats/parquetGuard/compactStruct.ts';

const read = (...bytes: number[]): ReturnType<typeof readCompactStruct> =>
  readCompactStruct(Uint8Array.from(bytes), 0);

describe('readCompactStruct', () => {
  it('reads numbers, truths and structs, and goes over texts and lists', () => {
    const { struct, end } = read(0x15, 6, 0x18, 2, 65, 66, 0x11, 0x1c, 0x16, 1, 0, 0x19, 0x25, 2, 4, 0);
    expect([...struct]).toEqual([
      [1, 3],
      [3, true],
      [4, new Map([[1, -1]])],
    ]);
    expect(end).toBe(16);
  });

  it('refuses what claims more than there is', () => {
    expect(() => read(0x19, 0xf5, 0xff, 0xff, 0xff, 0x7f, 0)).toThrow('268435455 bytes');
    expect(() => read(0x18, 200, 1, 0)).toThrow('200 bytes');
    expect(() => read(0x16, ...Array.from({ length: 20 }, () => 0xff))).toThrow('does not end');
    expect(() => read(...Array.from({ length: 50 }, () => 0x1c))).toThrow('too deep');
    expect(() => read(0x1b, 0)).toThrow('unknown kind 11');
    expect(() => read(0x15, 6)).toThrow('1 bytes');
  });
});
