import type { Column, ColumnOf } from '../../core/column.ts';
import { bitWidth, hybridRuns } from './hybridRuns.ts';
import { dataPage, dictionaryPage, encodings, type Page, sizedLevels } from './page.ts';
import { plainValues } from './plainValues.ts';
import { presence } from './presence.ts';
import { textDictionary } from './textDictionary.ts';
import { vectorLevels } from './vectorLevels.ts';

/** The rows of one column in one row group. */
export interface ColumnChunk {
  readonly dictionary: Page | undefined;
  readonly pages: readonly Page[];
  /** Values, missing ones included; of a vector, its numbers. */
  readonly entries: number;
}

/** Numbers of vectors in a page at most, unless one row has more: a megabyte. */
const vectorPage = 1 << 17;

/** Rows `from .. to`; "no value" only where the column is said to be `nullable`. */
export function columnChunk(column: Column, nullable: boolean, from: number, to: number): ColumnChunk {
  const present = nullable ? presence(column, from, to) : undefined;
  if (column.type === 'vector') return vectorChunk(column, nullable, present, from, to);
  const entries = to - from;
  const levels = nullable ? [sizedLevels(present ?? new Uint8Array(entries).fill(1), 1)] : [];
  const hasValue = present === undefined || present.includes(1);
  if (column.type === 'text' && hasValue) return textChunk(column, levels, from, to);
  const values = column.type === 'text' ? new Uint8Array(0) : valuesOf(column, present, from, to);
  return { dictionary: undefined, pages: [dataPage(entries, encodings.plain, [...levels, values])], entries };
}

function textChunk(
  column: ColumnOf<'text'>,
  levels: readonly Uint8Array[],
  from: number,
  to: number,
): ColumnChunk {
  const { size, plain, indices } = textDictionary(column.ids.subarray(from, to), column);
  const width = Math.max(1, bitWidth(size - 1));
  const body = [...levels, Uint8Array.of(width), hybridRuns(indices, width)];
  const entries = to - from;
  return {
    dictionary: dictionaryPage(size, plain),
    pages: [dataPage(entries, encodings.dictionary, body)],
    entries,
  };
}

/** The values of the rows that have one, in PLAIN. */
function valuesOf(
  column: Exclude<Column, { readonly type: 'text' | 'vector' }>,
  present: Uint8Array | undefined,
  from: number,
  to: number,
): Uint8Array {
  const values = column.values.subarray(from, to);
  if (present === undefined) return plainValues(column.type, values);
  const there = values.slice();
  let size = 0;
  for (let row = 0; row < values.length; row++) if (present[row] === 1) there[size++] = values[row]!;
  return plainValues(column.type, there.subarray(0, size));
}

function vectorChunk(
  column: ColumnOf<'vector'>,
  nullable: boolean,
  present: Uint8Array | undefined,
  from: number,
  to: number,
): ColumnChunk {
  const { values, width } = column;
  const rowsAPage = Math.max(1, Math.floor(vectorPage / width));
  const full = nullable ? 2 : 1;
  const pages: Page[] = [];
  let entries = 0;
  for (let start = from; start < to; start += rowsAPage) {
    const end = Math.min(to, start + rowsAPage);
    const here = present?.subarray(start - from, end - from);
    const { repetition, definition } = vectorLevels(end - start, width, here, full);
    const all = values.subarray(start * width, end * width);
    const numbers = here === undefined ? all : all.filter((_, i) => here[Math.floor(i / width)] === 1);
    const levels = [sizedLevels(repetition, 1), sizedLevels(definition, bitWidth(full))];
    const body = [...levels, plainValues(column.type, numbers)];
    pages.push(dataPage(repetition.length, encodings.plain, body));
    entries += repetition.length;
  }
  return { dictionary: undefined, pages, entries };
}
