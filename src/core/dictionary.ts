import { invariant } from './invariant.ts';
import { compareBytes, utf8Decode, utf8Encode } from './utf8.ts';

/** The id that stands for "no text" in an id column. */
export const NO_ID = 0xffff_ffff;

/**
 * Distinct texts, sorted by their UTF-8 bytes; a text's id is its place. Plain data: it can be posted to a worker.
 * Text `id` is `bytes[offsets[id] .. offsets[id + 1]]`; `offsets` has size + 1 elements.
 */
export interface Dictionary {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export const emptyDictionary: Dictionary = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };

/** Checks the invariants (offsets ascending and covering `bytes`, texts strictly ascending) and returns the dictionary. */
export function createDictionary(bytes: Uint8Array, offsets: Uint32Array): Dictionary {
  invariant(offsets.length >= 1 && offsets[0] === 0, 'a dictionary starts at offset 0');
  invariant(offsets[offsets.length - 1] === bytes.length, "a dictionary's offsets cover its bytes");
  const dictionary = { bytes, offsets };
  for (let id = 0; id + 1 < offsets.length; id++) {
    invariant(offsets[id + 1]! >= offsets[id]!, "a dictionary's offsets ascend");
    if (id > 0) {
      invariant(
        compareTexts(dictionary, id - 1, dictionary, id) < 0,
        "a dictionary's texts are distinct and sorted",
      );
    }
  }
  return dictionary;
}

/** A dictionary of these texts, sorted and without repetitions. */
export function dictionaryFromTexts(texts: Iterable<string>): Dictionary {
  const distinct = new Set<string>();
  for (const text of texts) distinct.add(text.toWellFormed());
  return dictionaryFromSortedBytes([...distinct].map(utf8Encode).sort(compareBytes));
}

/** A dictionary of byte strings that are already distinct and sorted. */
export function dictionaryFromSortedBytes(texts: readonly Uint8Array[]): Dictionary {
  const offsets = new Uint32Array(texts.length + 1);
  let length = 0;
  texts.forEach((text, id) => {
    length += text.length;
    offsets[id + 1] = length;
  });
  const bytes = new Uint8Array(length);
  texts.forEach((text, id) => {
    bytes.set(text, offsets[id]);
  });
  return createDictionary(bytes, offsets);
}

export function dictionarySize(dictionary: Dictionary): number {
  return dictionary.offsets.length - 1;
}

/** A view of text `id`'s bytes; not a copy. */
export function dictionaryBytes(dictionary: Dictionary, id: number): Uint8Array {
  return dictionary.bytes.subarray(dictionary.offsets[id], dictionary.offsets[id + 1]);
}

export function dictionaryText(dictionary: Dictionary, id: number): string {
  return utf8Decode(dictionaryBytes(dictionary, id));
}

/** The id of a text, or NO_ID. */
export function dictionaryFind(dictionary: Dictionary, text: string): number {
  return dictionaryFindBytes(dictionary, utf8Encode(text));
}

/** The id of a byte string, or NO_ID. */
export function dictionaryFindBytes(dictionary: Dictionary, text: Uint8Array): number {
  let low = 0;
  let high = dictionarySize(dictionary);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(dictionaryBytes(dictionary, middle), text) < 0) low = middle + 1;
    else high = middle;
  }
  const found =
    low < dictionarySize(dictionary) && compareBytes(dictionaryBytes(dictionary, low), text) === 0;
  return found ? low : NO_ID;
}

/** For each id of `from` the id of the same text in `to`, or NO_ID: one merge of two sorted lists. */
export function translateIds(from: Dictionary, to: Dictionary): Uint32Array {
  const translated = new Uint32Array(dictionarySize(from)).fill(NO_ID);
  const targets = dictionarySize(to);
  let target = 0;
  for (let id = 0; id < translated.length && target < targets;) {
    const order = compareTexts(from, id, to, target);
    if (order === 0) translated[id] = target;
    if (order <= 0) id++;
    if (order >= 0) target++;
  }
  return translated;
}

/** Order of two texts by their bytes; makes no views, for there may be millions of them. */
function compareTexts(a: Dictionary, idOfA: number, b: Dictionary, idOfB: number): number {
  const [startA, startB] = [a.offsets[idOfA]!, b.offsets[idOfB]!];
  const [lengthA, lengthB] = [a.offsets[idOfA + 1]! - startA, b.offsets[idOfB + 1]! - startB];
  const common = Math.min(lengthA, lengthB);
  for (let i = 0; i < common; i++) {
    const difference = a.bytes[startA + i]! - b.bytes[startB + i]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
