import { type Dictionary, dictionaryFromSortedBytes, NO_ID } from '../../core/dictionary.ts';
import type { InternTable } from './internTable.ts';

/**
 * The texts of a table that `ids` use, as a sorted dictionary, and each id's place in it. A negative id is no text and
 * becomes NO_ID. What a table interned for rows that were left out afterwards does not travel.
 */
export function sortedDictionary(
  table: InternTable,
  ids: Int32Array,
): { readonly dictionary: Dictionary; readonly ids: Uint32Array } {
  const isUsed = new Uint8Array(table.size);
  for (const id of ids) if (id >= 0) isUsed[id] = 1;
  const used = Uint32Array.from({ length: table.size }, (_, id) => id).filter((id) => isUsed[id] === 1);
  used.sort((a, b) => table.compare(a, b));
  const places = new Uint32Array(table.size);
  used.forEach((id, place) => {
    places[id] = place;
  });
  const dictionary = dictionaryFromSortedBytes(Array.from(used, (id) => table.bytes(id)));
  return { dictionary, ids: Uint32Array.from(ids, (id) => (id < 0 ? NO_ID : places[id]!)) };
}
