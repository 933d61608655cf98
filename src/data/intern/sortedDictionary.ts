import { type Dictionary, dictionaryFromSortedBytes, NO_ID } from '../../core/dictionary.ts';
import type { InternTable } from './internTable.ts';

/** Some texts of a name table as a sorted dictionary. */
export interface SortedTexts {
  readonly dictionary: Dictionary;
  /** Per id of the name table its place in the dictionary, if it is there. */
  readonly places: Uint32Array;
}

/**
 * The texts of a table that `ids` use; a negative id is no text. What a table interned for rows that were left out
 * afterwards does not travel.
 */
export function sortedTexts(table: InternTable, ids: Int32Array): SortedTexts {
  const isUsed = new Uint8Array(table.size);
  for (const id of ids) if (id >= 0) isUsed[id] = 1;
  const used = Uint32Array.from(isUsed.keys()).filter((id) => isUsed[id] === 1);
  if (!ascends(used, table)) used.sort((a, b) => table.compare(a, b));
  const places = new Uint32Array(table.size);
  for (let place = 0; place < used.length; place++) places[used[place]!] = place;
  const dictionary = dictionaryFromSortedBytes(Array.from(used, (id) => table.bytes(id)));
  return { dictionary, places };
}

/** The place of each id; NO_ID for a negative one. */
export function placesOf(ids: Int32Array, places: Uint32Array): Uint32Array {
  const placed = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) placed[i] = ids[i]! < 0 ? NO_ID : places[ids[i]!]!;
  return placed;
}

/** Both: the texts that `ids` use, and each id's place among them. */
export function sortedDictionary(
  table: InternTable,
  ids: Int32Array,
): { readonly dictionary: Dictionary; readonly ids: Uint32Array } {
  const { dictionary, places } = sortedTexts(table, ids);
  return { dictionary, ids: placesOf(ids, places) };
}

function ascends(ids: Uint32Array, table: InternTable): boolean {
  for (let i = 1; i < ids.length; i++) if (table.compare(ids[i - 1]!, ids[i]!) > 0) return false;
  return true;
}
