import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findingId } from '../../../../src/engine/findings/findingId.ts';

describe('findingId', () => {
  it('is the beginning of SHA-256 over the names, each after its length', () => {
    const names = ['contoso', 'contoso\\ålice', ''];
    const bytes = names.flatMap((name) => {
      const text = Buffer.from(name);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(text.length);
      return [length, text];
    });
    const expected = createHash('sha256').update(Buffer.concat(bytes)).digest('hex').slice(0, 32);
    expect(findingId('contoso', 'contoso\\ålice', '')).toBe(expected);
  });

  it('stays the same for ever', () => {
    expect(findingId('t', 'u', 'r')).toBe('d50e5250eae9c6a16393a903f28e768a');
  });

  it('tells apart what concatenation would not', () => {
    expect(findingId('a', 'bc', 'd')).not.toBe(findingId('ab', 'c', 'd'));
    expect(findingId('a', 'b', 'c')).not.toBe(findingId('a', 'c', 'b'));
  });
});
