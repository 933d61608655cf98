import { describe, expect, it } from 'vitest';
import {
  dictionaryFind,
  dictionaryFromTexts,
  dictionaryText,
  NO_ID,
} from '../../../../src/core/dictionary.ts';
import { createVocabulary, vocabularyRow } from '../../../../src/engine/accessAnomaly/vocabulary.ts';

const tenants = dictionaryFromTexts(['1', '2', '3', 'empty']);
const names = dictionaryFromTexts(['a', 'b', 'aa', 'bb']);

function ids(dictionary: typeof names, texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts, (text) => dictionaryFind(dictionary, text));
}

describe('createVocabulary', () => {
  // The rows of SynapseML's indexer tests.
  const vocabulary = createVocabulary(
    tenants,
    names,
    ids(tenants, ['1', '1', '2', '2', '3', '1']),
    ids(names, ['b', 'a', 'aa', 'bb', 'b', 'a']),
  );

  it('has each name of a tenant once, by tenant and name', () => {
    const rows = Array.from(vocabulary.name, (id, row) => [
      dictionaryText(tenants, vocabulary.tenant[row]!),
      dictionaryText(names, id),
    ]);
    expect(rows).toEqual([
      ['1', 'a'],
      ['1', 'b'],
      ['2', 'aa'],
      ['2', 'bb'],
      ['3', 'b'],
    ]);
    expect([...vocabulary.starts]).toEqual([0, 2, 4, 5, 5]);
  });

  it('finds every row again, and nothing else', () => {
    const found = ['1', '2', '3', 'empty'].map((tenant) =>
      ['a', 'aa', 'b', 'bb'].map((name) =>
        vocabularyRow(vocabulary, dictionaryFind(tenants, tenant), dictionaryFind(names, name)),
      ),
    );
    expect(found).toEqual([
      [0, -1, 1, -1],
      [-1, 2, -1, 3],
      [-1, -1, 4, -1],
      [-1, -1, -1, -1],
    ]);
    expect(vocabularyRow(vocabulary, NO_ID, 0)).toBe(-1);
    expect(vocabularyRow(vocabulary, 0, NO_ID)).toBe(-1);
  });
});
