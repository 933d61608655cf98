import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDictionary,
  dictionaryBytes,
  dictionaryFind,
  dictionaryFindBytes,
  dictionaryFromSortedBytes,
  dictionaryFromTexts,
  dictionarySize,
  dictionaryText,
  emptyDictionary,
  NO_ID,
  translateIds,
} from '../../../src/core/dictionary.ts';
import { utf8Encode } from '../../../src/core/utf8.ts';
import { names } from './arbitraries.ts';

const manyNames = fc.array(names, { maxLength: 40 });

function texts(dictionary: ReturnType<typeof dictionaryFromTexts>): string[] {
  return Array.from({ length: dictionarySize(dictionary) }, (_, id) => dictionaryText(dictionary, id));
}

describe('dictionaryFromTexts', () => {
  it('sorts as UTF-8 bytes do, not as UTF-16 units do', () => {
    expect(texts(dictionaryFromTexts(['\u{10000}', '\uffff', 'z', 'é']))).toEqual([
      'z',
      'é',
      '\uffff',
      '\u{10000}',
    ]);
    expect(['\u{10000}', '\uffff'].sort()).toEqual(['\u{10000}', '\uffff']);
  });

  it('holds each text once, in the order of its bytes', () => {
    fc.assert(
      fc.property(manyNames, (given) => {
        const expected = [...new Set(given.map((text) => text.toWellFormed()))].sort((a, b) =>
          Buffer.compare(Buffer.from(a), Buffer.from(b)),
        );
        expect(texts(dictionaryFromTexts(given))).toEqual(expected);
      }),
    );
  });

  it('counts texts as one that differ only in lone surrogates', () => {
    expect(texts(dictionaryFromTexts(['a\ud83d', 'a\ud83e', 'a\ufffd']))).toEqual(['a\ufffd']);
  });

  it('keeps the empty text and a leading byte-order mark', () => {
    expect(texts(dictionaryFromTexts(['\ufeffa', '', 'a']))).toEqual(['', 'a', '\ufeffa']);
  });
});

describe('dictionaryFind', () => {
  it('finds every text at its id and no other text', () => {
    fc.assert(
      fc.property(manyNames, names, (given, stranger) => {
        const dictionary = dictionaryFromTexts(given);
        texts(dictionary).forEach((text, id) => {
          expect(dictionaryFind(dictionary, text)).toBe(id);
          expect(dictionaryFindBytes(dictionary, dictionaryBytes(dictionary, id))).toBe(id);
        });
        const known = texts(dictionary).indexOf(stranger.toWellFormed());
        expect(dictionaryFind(dictionary, stranger)).toBe(known === -1 ? NO_ID : known);
      }),
    );
  });

  it('finds nothing in an empty dictionary', () => {
    expect(dictionaryFind(emptyDictionary, '')).toBe(NO_ID);
  });
});

describe('translateIds', () => {
  it('does what a map of texts does', () => {
    fc.assert(
      fc.property(manyNames, manyNames, (a, b) => {
        const from = dictionaryFromTexts(a);
        const to = dictionaryFromTexts(b);
        const places = new Map(texts(to).map((text, id) => [text, id]));
        expect([...translateIds(from, to)]).toEqual(texts(from).map((text) => places.get(text) ?? NO_ID));
      }),
    );
  });
});

describe('createDictionary', () => {
  const ab = utf8Encode('ab');

  it.each([
    ['no offsets at all', ab, []],
    ['offsets that do not start at 0', ab, [1, 2]],
    ['offsets that stop before the bytes do', ab, [0, 1]],
    ['offsets that go beyond the bytes', ab, [0, 3]],
    ['offsets that go down', utf8Encode('abc'), [0, 2, 1, 3]],
    ['texts out of order', utf8Encode('ba'), [0, 1, 2]],
    ['a text twice', utf8Encode('aa'), [0, 1, 2]],
  ])('refuses %s', (_, bytes, offsets) => {
    expect(() => createDictionary(bytes, Uint32Array.from(offsets))).toThrow(/defect/);
  });

  it('takes what it makes itself', () => {
    const dictionary = dictionaryFromSortedBytes([utf8Encode('a'), utf8Encode('b')]);
    expect(createDictionary(dictionary.bytes, dictionary.offsets)).toEqual(dictionary);
  });
});
