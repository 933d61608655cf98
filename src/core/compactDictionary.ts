import {
  type Dictionary,
  dictionaryBytes,
  dictionaryFromSortedBytes,
  dictionarySize,
  NO_ID,
} from './dictionary.ts';

/** Leaves out the texts that no id of `ids` points to, and gives the ids their new places; NO_ID stays. */
export function compactDictionary(
  dictionary: Dictionary,
  ids: Uint32Array,
): { readonly dictionary: Dictionary; readonly ids: Uint32Array } {
  const used = new Uint8Array(dictionarySize(dictionary));
  for (const id of ids) if (id !== NO_ID) used[id] = 1;
  const place = new Uint32Array(used.length);
  const texts: Uint8Array[] = [];
  for (let id = 0; id < used.length; id++) {
    place[id] = texts.length;
    if (used[id] === 1) texts.push(dictionaryBytes(dictionary, id));
  }
  return {
    dictionary: dictionaryFromSortedBytes(texts),
    ids: ids.map((id) => (id === NO_ID ? NO_ID : place[id]!)),
  };
}
