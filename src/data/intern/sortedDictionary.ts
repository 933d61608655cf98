import { type Dictionary, NO_ID } from '../../core/dictionary.ts';
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
  const used = distinct(ids, table.size);
  if (!ascends(used, table)) used.sort((a, b) => table.compare(a, b));
  const places = new Uint32Array(table.size);
  for (let place = 0; place < used.length; place++) places[used[place]!] = place;
  return { dictionary: table.dictionaryOf(used), places };
}

/** The ids below `size` that occur, ascending. */
function distinct(ids: Int32Array, size: number): Uint32Array {
  const isUsed = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < ids.length;) {
    const id = ids[row++]!;
    if (id < 0 || isUsed[id] === 1) continue;
    isUsed[id] = 1;
    count++;
  }
  const used = new Uint32Array(count);
  for (let id = 0, place = 0; place < count; id++) if (isUsed[id] === 1) used[place++] = id;
  return used;
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
