import { type Dictionary, dictionaryBytes, dictionaryFromSortedBytes, dictionarySize } from './dictionary.ts';
import { compareBytes } from './utf8.ts';

/** The texts of both dictionaries: one merge of two sorted lists. {@link translateIds} maps the old ids to the new ones. */
export function mergeDictionaries(a: Dictionary, b: Dictionary): Dictionary {
  const sizeA = dictionarySize(a);
  const sizeB = dictionarySize(b);
  const texts: Uint8Array[] = [];
  for (let idA = 0, idB = 0; idA < sizeA || idB < sizeB;) {
    const order = idA === sizeA ? 1 : idB === sizeB ? -1 : compareTexts(a, idA, b, idB);
    texts.push(order <= 0 ? dictionaryBytes(a, idA) : dictionaryBytes(b, idB));
    if (order <= 0) idA++;
    if (order >= 0) idB++;
  }
  return dictionaryFromSortedBytes(texts);
}

function compareTexts(a: Dictionary, idA: number, b: Dictionary, idB: number): number {
  return compareBytes(dictionaryBytes(a, idA), dictionaryBytes(b, idB));
}
