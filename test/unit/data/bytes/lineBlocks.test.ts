import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../../../../src/core/utf8.ts';
import type { ByteReader } from '../../../../src/data/bytes/byteReader.ts';
import { ByteWindow } from '../../../../src/data/bytes/byteWindow.ts';
import { lineBlocks, longestLine } from '../../../../src/data/bytes/lineBlocks.ts';

/** Bytes in memory that come in pieces of at most that size. */
function readerOf(bytes: Uint8Array, piece: number): ByteReader {
  let at = 0;
  return {
    read(into, offset): number {
      const count = Math.min(piece, bytes.length - at, into.length - offset);
      into.set(bytes.subarray(at, at + count), offset);
      at += count;
      return count;
    },
    position: () => at,
    damaged: () => false,
    close: () => undefined,
  };
}

interface Lines {
  /** Number and text of each line; the length in place of a long text, null for one that was passed over. */
  readonly lines: readonly (readonly [number, string | number | null])[];
  readonly isCutShort: boolean;
  readonly total: number;
}

async function linesOf(bytes: Uint8Array, piece = 1 << 20): Promise<Lines> {
  const window = new ByteWindow();
  window.open(readerOf(bytes, piece));
  const lines: (readonly [number, string | number | null])[] = [];
  let isCutShort = false;
  for await (const block of lineBlocks(window)) {
    ({ isCutShort } = block);
    for (let i = 0; i < block.count; i++) {
      const [start, end] = [block.starts[i]!, block.ends[i]!];
      // The scanner relies on it.
      if (end >= 0) expect(block.bytes[end]).toBe(0x0a);
      const text =
        end - start > 1000 ? end - start : new TextDecoder().decode(block.bytes.subarray(start, end));
      lines.push([block.firstLine + i, end < 0 ? null : text]);
    }
  }
  return { lines, isCutShort, total: window.total };
}

describe('lineBlocks', () => {
  it('gives every line with its number, in pieces of any size', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '\ufeff'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, piece) => {
        const bytes = utf8Encode(content);
        const found = await linesOf(bytes, piece);
        const expected = content.replace(/^\ufeff/, '').split('\n');
        const isCutShort = expected.at(-1) !== '';
        if (!isCutShort) expected.pop();
        expect(found.lines.map(([, line]) => line)).toEqual(
          expected.map((line) => new TextDecoder().decode(utf8Encode(line))),
        );
        expect(found.lines.map(([number]) => number)).toEqual(expected.map((_, i) => i + 1));
        expect([found.isCutShort, found.total]).toEqual([isCutShort, bytes.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('passes over lines above the limit, wherever the pieces end', async () => {
    const line = (length: number): Uint8Array => new Uint8Array(length).fill(0x78);
    const parts = [line(longestLine), line(longestLine + 1), line(3), line(longestLine * 2 + 7), line(5)];
    const bytes = Buffer.concat(parts.flatMap((part) => [part, Uint8Array.of(0x0a)])).subarray(0, -1);
    for (const piece of [1 << 20, 999_983, 1 << 26]) {
      const { lines } = await linesOf(bytes, piece);
      expect(lines).toEqual([
        [1, longestLine],
        [2, null],
        [3, 'xxx'],
        [4, null],
        [5, 'xxxxx'],
      ]);
    }
  });
});
