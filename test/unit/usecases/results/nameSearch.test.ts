import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dictionary,
  dictionaryFromTexts,
  dictionarySize,
  dictionaryText,
} from '../../../../src/core/dictionary.ts';
import { NameSearch } from '../../../../src/usecases/results/nameSearch.ts';

function found(dictionary: Dictionary, text: string): string[] {
  const matches = new NameSearch(dictionary).matching(text);
  return Array.from({ length: dictionarySize(dictionary) }, (_, id) => dictionaryText(dictionary, id)).filter(
    (_, id) => matches[id] === 1,
  );
}

describe('NameSearch', () => {
  it('finds a text in upper or lower case, inside of names and not across them', () => {
    const names = dictionaryFromTexts(['ab', 'contoso\\Ann', 'CONTOSO\\JÜRGEN', 'bann']);
    expect(found(names, 'ann')).toEqual(['bann', 'contoso\\Ann']);
    expect(found(names, 'jürg')).toEqual(['CONTOSO\\JÜRGEN']);
    expect(found(names, 'abb')).toEqual([]);
    expect(found(dictionaryFromTexts(['a', 'aa', 'b']), 'aa')).toEqual(['aa']);
    expect(found(dictionaryFromTexts([]), 'a')).toEqual([]);
    expect(found(dictionaryFromTexts(['', 'x']), 'x')).toEqual(['x']);
  });

  it('finds what looking into each name finds', () => {
    const letter = fc.constantFrom('a', 'A', 'b', 'ä', 'Ä', '\n', '😀', 'İ');
    const name = fc.string({ unit: letter, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        fc.string({ unit: letter, minLength: 1, maxLength: 3 }),
        (names, text) => {
          const dictionary = dictionaryFromTexts(names);
          const plainly = Array.from({ length: dictionarySize(dictionary) }, (_, id) =>
            dictionaryText(dictionary, id),
          );
          expect(found(dictionary, text)).toEqual(
            plainly.filter((each) => each.toLowerCase().includes(text.toLowerCase())),
          );
        },
      ),
    );
  });

  it('finds names on both sides of where a block of them ends', () => {
    const long = (letter: string): string => `${letter.repeat(3_000_000)}Needle`;
    const names = dictionaryFromTexts([long('a'), long('b'), long('ü'), 'needless', 'no']);
    expect(found(names, 'NEEDLE').map((name) => name.slice(-8))).toEqual([
      'aaNeedle',
      'bbNeedle',
      'needless',
      'üüNeedle',
    ]);
  });
});
