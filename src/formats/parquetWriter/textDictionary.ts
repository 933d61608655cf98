import type { ColumnOf } from '../../core/column.ts';
import { dictionarySize, NO_ID } from '../../core/dictionary.ts';

/** The texts that occur in some rows, and a number among them for each row that has one. */
export interface TextDictionary {
  readonly size: number;
  /** Each behind its length, in the order of the column's dictionary. */
  readonly plain: Uint8Array;
  readonly indices: Uint32Array;
}

export function textDictionary(ids: Uint32Array, { dictionary }: ColumnOf<'text'>): TextDictionary {
  const placeOf = new Uint32Array(dictionarySize(dictionary));
  let present = 0;
  for (const id of ids) {
    if (id === NO_ID) continue;
    placeOf[id] = 1;
    present++;
  }
  const { offsets, bytes } = dictionary;
  let [size, length] = [0, 0];
  for (let id = 0; id < placeOf.length; id++) {
    if (placeOf[id] === 0) continue;
    size++;
    length += 4 + offsets[id + 1]! - offsets[id]!;
  }
  const plain = new Uint8Array(length);
  const view = new DataView(plain.buffer);
  for (let id = 0, place = 0, at = 0; id < placeOf.length; id++) {
    if (placeOf[id] === 0) continue;
    const [start, end] = [offsets[id]!, offsets[id + 1]!];
    view.setUint32(at, end - start, true);
    at += 4;
    // Names are short, and there may be millions: no view of each.
    for (let from = start; from < end; from++) plain[at++] = bytes[from]!;
    placeOf[id] = place++;
  }
  const indices = new Uint32Array(present);
  let row = 0;
  for (const id of ids) if (id !== NO_ID) indices[row++] = placeOf[id]!;
  return { size, plain, indices };
}
