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
  const used = Uint32Array.from(isUsed.keys()).filter((id) => isUsed[id] === 1);
  if (!ascends(used, table)) used.sort((a, b) => table.compare(a, b));
  const places = new Uint32Array(table.size);
  used.forEach((id, place) => {
    places[id] = place;
  });
  const dictionary = dictionaryFromSortedBytes(Array.from(used, (id) => table.bytes(id)));
  const placed = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) placed[i] = ids[i]! < 0 ? NO_ID : places[ids[i]!]!;
  return { dictionary, ids: placed };
}

function ascends(ids: Uint32Array, table: InternTable): boolean {
  for (let i = 1; i < ids.length; i++) if (table.compare(ids[i - 1]!, ids[i]!) > 0) return false;
  return true;
}
