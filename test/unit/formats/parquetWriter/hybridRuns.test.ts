import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitWidth, hybridRuns } from '../../../../src/formats/parquetWriter/hybridRuns.ts';

/** Decodes as the format's description says, byte by byte, with nothing of the encoder. */
function decode(bytes: Uint8Array, width: number, count: number): number[] {
  const values: number[] = [];
  let at = 0;
  while (values.length < count) {
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      head += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const size = head % 2 === 1 ? Math.floor(head / 2) * width : Math.ceil(width / 8);
    const bits = [...bytes.subarray(at, at + size)].flatMap((byte) =>
      Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
    );
    at += size;
    const number = (start: number): number =>
      bits.slice(start, start + width).reduce((sum, bit, place) => sum + bit * 2 ** place, 0);
    if (head % 2 === 1) for (let i = 0; i < Math.floor(head / 2) * 8; i++) values.push(number(i * width));
    else for (let i = 0; i < head / 2; i++) values.push(number(0));
  }
  expect(at).toBe(bytes.length);
  return values.slice(0, count);
}

/** Lists with runs of every length among single numbers. */
const lists = fc.integer({ min: 1, max: 24 }).chain((width) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 ** width - 1 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 40,
    })
    .map((runs) => ({
      width,
      values: Uint32Array.from(runs.flatMap(([value, length]) => new Array<number>(length).fill(value))),
    })),
);

describe('hybridRuns', () => {
  it('is decoded to the same numbers, with nothing left over', () => {
    fc.assert(
      fc.property(lists, ({ width, values }) => {
        expect(decode(hybridRuns(values, width), width, values.length)).toEqual([...values]);
      }),
      { numRuns: 500 },
    );
  });

  it('makes a few bytes of many equal numbers', () => {
    expect(hybridRuns(new Uint32Array(100_000).fill(70_000), 17).length).toBeLessThan(10);
  });

  it('packs numbers that do not repeat', () => {
    const values = Uint32Array.from({ length: 8000 }, (_, i) => i % 31);
    expect(hybridRuns(values, 5).length).toBe(8000 * (5 / 8) + 2);
  });
});

describe('bitWidth', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [255, 8],
    [256, 9],
  ])('of %d is %d', (most, bits) => {
    expect(bitWidth(most)).toBe(bits);
  });
});
