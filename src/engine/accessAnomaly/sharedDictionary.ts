import {
  type Dictionary,
  dictionaryBytes,
  dictionaryFromSortedBytes,
  dictionarySize,
} from '../../core/dictionary.ts';
import { compareBytes } from '../../core/utf8.ts';

/** One dictionary for two sources, of the texts that occur in them and no other; and what their ids become in it. */
export interface SharedDictionary {
  readonly dictionary: Dictionary;
  readonly ofTrained: Uint32Array;
  readonly ofHistory: Uint32Array;
}

/** The ids are those that occur, in any order, repetitions included. */
export function shareDictionary(
  trained: Dictionary,
  trainedIds: readonly Uint32Array[],
  history: Dictionary,
  historyIds: Uint32Array,
): SharedDictionary {
  const usedByTrained = usedIds(trained, trainedIds);
  const usedByHistory = usedIds(history, [historyIds]);
  if (usedByHistory.length === 0 && usedByTrained.length === dictionarySize(trained)) {
    return { dictionary: trained, ofTrained: usedByTrained, ofHistory: usedByHistory };
  }
  const ofTrained = new Uint32Array(dictionarySize(trained));
  const ofHistory = new Uint32Array(dictionarySize(history));
  const texts: Uint8Array[] = [];
  for (let i = 0, j = 0; i < usedByTrained.length || j < usedByHistory.length;) {
    const a = i < usedByTrained.length ? dictionaryBytes(trained, usedByTrained[i]!) : undefined;
    const b = j < usedByHistory.length ? dictionaryBytes(history, usedByHistory[j]!) : undefined;
    const order = a === undefined ? 1 : b === undefined ? -1 : compareBytes(a, b);
    if (order <= 0) ofTrained[usedByTrained[i++]!] = texts.length;
    if (order >= 0) ofHistory[usedByHistory[j++]!] = texts.length;
    texts.push((order <= 0 ? a : b)!);
  }
  return { dictionary: dictionaryFromSortedBytes(texts), ofTrained, ofHistory };
}

/** The ids that occur, ascending. */
function usedIds(dictionary: Dictionary, lists: readonly Uint32Array[]): Uint32Array {
  const used = new Uint8Array(dictionarySize(dictionary));
  for (const ids of lists) for (const id of ids) used[id] = 1;
  let size = 0;
  for (const flag of used) size += flag;
  const ids = new Uint32Array(size);
  for (let id = 0, place = 0; id < used.length; id++) if (used[id] === 1) ids[place++] = id;
  return ids;
}
