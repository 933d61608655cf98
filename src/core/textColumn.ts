import type { ColumnOf } from './column.ts';
import { dictionarySize, dictionaryFromTexts, dictionaryText, NO_ID } from './dictionary.ts';

/** A text column of these texts; null is "no value". */
export function textColumn(name: string, texts: readonly (string | null)[]): ColumnOf<'text'> {
  const present = texts.filter((text) => text !== null);
  const dictionary = dictionaryFromTexts(present);
  const idOf = new Map<string, number>();
  for (let id = 0; id < dictionarySize(dictionary); id++) idOf.set(dictionaryText(dictionary, id), id);
  const ids = Uint32Array.from(texts, (text) =>
    text === null ? NO_ID : (idOf.get(text.toWellFormed()) ?? NO_ID),
  );
  return { name, type: 'text', dictionary, ids };
}
