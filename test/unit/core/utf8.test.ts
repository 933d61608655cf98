import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes, utf8Decode, utf8Encode } from '../../../src/core/utf8.ts';
import { names } from './arbitraries.ts';

describe('utf8', () => {
  it('gives back every well-formed text, a leading byte-order mark included', () => {
    fc.assert(
      fc.property(names, (text) => {
        expect(utf8Decode(utf8Encode(text))).toBe(text.toWellFormed());
      }),
    );
    expect(utf8Decode(utf8Encode('\ufeff\ufeffa'))).toBe('\ufeff\ufeffa');
    expect(utf8Decode(utf8Encode('\ufeff'))).toBe('\ufeff');
  });

  it('writes a lone surrogate as the replacement character', () => {
    expect([...utf8Encode('\ud800')]).toEqual([0xef, 0xbf, 0xbd]);
    expect([...utf8Encode('\udc00\ud800')]).toEqual([0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd]);
  });

  it('reads bytes that are not UTF-8 as a TextDecoder does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(utf8Decode(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      }),
    );
  });
});

describe('compareBytes', () => {
  const bytes = fc.uint8Array({ maxLength: 5, max: 3 });

  it('orders as Buffer.compare does', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
      }),
    );
  });

  it('orders texts by code point', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const points = (text: string): number[] => Array.from(text.toWellFormed(), (c) => c.codePointAt(0)!);
        expect(Math.sign(compareBytes(utf8Encode(a), utf8Encode(b)))).toBe(
          compareLists(points(a), points(b)),
        );
      }),
    );
  });
});

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return Math.sign(a[i]! - b[i]!);
  return Math.sign(a.length - b.length);
}
