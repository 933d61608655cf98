import { describe, expect, it } from 'vitest';
import { checkDeltas, readDeltas } from '../../../../src/formats/parquetGuard/checkDeltas.ts';

/** Block of 128 in four parts, five numbers: 7, 5, 3, 1, 2, as the format's description has it. */
const example = Uint8Array.from([128, 1, 4, 5, 14, 3, 2, 0, 0, 0, 0b11_00_00_00, 0, 0, 0, 0, 0, 0, 0]);

describe('checkDeltas', () => {
  it('decodes sizes and says where they end', () => {
    expect([...readDeltas(example, 0, 5).values]).toEqual([7, 5, 3, 1, 2]);
    expect(readDeltas(example, 0, 5).end).toBe(checkDeltas(example, 0, 5));
    expect(checkDeltas(example, 0, 5)).toBe(10 + 8);
  });

  it('refuses blocks that would lead the decoder in circles', () => {
    const withHead = (...head: number[]): Uint8Array => Uint8Array.from([...head, ...example.subarray(3)]);
    expect(() => checkDeltas(withHead(128, 1, 0), 0, 5)).toThrow('impossible shape');
    expect(() => checkDeltas(withHead(0, 4), 0, 5)).toThrow('impossible shape');
    expect(() => checkDeltas(withHead(0xff, 0xff, 0xff, 0xff, 0x0f, 4), 0, 5)).toThrow('impossible shape');
    expect(() => checkDeltas(example, 0, 6)).toThrow('6 values');
    expect(() => checkDeltas(example.subarray(0, 8), 0, 5)).toThrow();
  });
});
