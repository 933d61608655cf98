import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryFromTexts, dictionaryText } from '../../../../src/core/dictionary.ts';
import { utf8Decode } from '../../../../src/core/utf8.ts';
import { InternTable } from '../../../../src/data/intern/internTable.ts';
import { sortedDictionary } from '../../../../src/data/intern/sortedDictionary.ts';

const texts = fc.array(
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.toWellFormed()),
  {
    maxLength: 300,
  },
);

describe('InternTable', () => {
  it('numbers distinct texts in the order of arrival', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const table = new InternTable();
        const known = new Map<string, number>();
        for (const word of words) {
          if (!known.has(word)) known.set(word, known.size);
          expect(table.internText(word)).toBe(known.get(word));
        }
        expect(table.size).toBe(known.size);
        for (const [word, id] of known) expect(utf8Decode(table.bytes(id))).toBe(word);
      }),
    );
  });

  it('keeps 200,000 names and one of 32 KB apart', () => {
    const table = new InternTable();
    const name = (i: number): string => (i === 77 ? 'x'.repeat(32_768) : `user${i}`);
    for (let i = 0; i < 200_000; i++) table.internText(name(i));
    for (let i = 0; i < 200_000; i += 997) expect(table.internText(name(i))).toBe(i);
    expect(table.internText('x'.repeat(32_768))).toBe(77);
    expect(table.size).toBe(200_000);
  });

  it('interns a dictionary by its ids', () => {
    const table = new InternTable();
    const b = table.internText('b');
    const ids = table.internAll(dictionaryFromTexts(['a', 'b', 'c']));
    expect([...ids]).toEqual([1, b, 2]);
  });
});

describe('sortedDictionary', () => {
  it('holds the texts in use, sorted by bytes, and every id in its place', () => {
    const table = new InternTable();
    const [z, emoji, unused, private_] = ['z', '\u{1f600}', 'unused', '\ue000'].map((text) =>
      table.internText(text),
    ) as [number, number, number, number];
    expect(unused).toBe(2);
    const { dictionary, ids } = sortedDictionary(table, Int32Array.of(emoji, z, -1, private_, z));
    expect([0, 1, 2].map((id) => dictionaryText(dictionary, id))).toEqual(['z', '\ue000', '\u{1f600}']);
    expect(dictionary.offsets.length).toBe(4);
    expect([...ids]).toEqual([2, 0, 0xffff_ffff, 1, 0]);
  });
});
