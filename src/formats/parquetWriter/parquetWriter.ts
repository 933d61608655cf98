import type { Column } from '../../core/column.ts';
import { parquetSchema, vectorWidthKey } from '../parquetSchema.ts';
import { columnChunk } from './columnChunk.ts';
import { type ChunkPlace, footerBytes, type GroupPlace, magic, typeNumber } from './footer.ts';
import type { Page } from './page.ts';

/** A column of the file to be: an example of it (its rows do not matter), and whether values may be missing. */
export interface WrittenColumn {
  readonly column: Column;
  readonly nullable: boolean;
}

/**
 * Makes a Parquet file piece by piece: `begin`, row groups, `end`; what each gives belongs into the file, in that order.
 * The same rows in the same groups give the same bytes, everywhere and always. Texts are encoded by a dictionary a row
 * group, numbers are PLAIN; nothing is compressed.
 */
export class ParquetWriter {
  readonly #columns: readonly WrittenColumn[];
  readonly #groups: GroupPlace[] = [];
  #offset = 0;

  constructor(columns: readonly WrittenColumn[]) {
    this.#columns = columns;
  }

  begin(): Uint8Array[] {
    return this.#written([magic]);
  }

  /** A row group of rows `from .. to` of these columns, which are as the writer was told. */
  rowGroup(columns: readonly Column[], from: number, to: number): Uint8Array[] {
    const bytes: Uint8Array[] = [];
    const chunks = this.#columns.map(({ nullable }, place): ChunkPlace => {
      const column = columns[place]!;
      const { dictionary, pages, entries } = columnChunk(column, nullable, from, to);
      const start = this.#offset;
      if (dictionary !== undefined) bytes.push(...this.#written(partsOf(dictionary)));
      const dataOffset = this.#offset;
      for (const page of pages) bytes.push(...this.#written(partsOf(page)));
      return {
        type: typeNumber(parquetSchema(column, nullable).at(-1)?.type),
        path: parquetSchema(column, nullable).map(({ name }) => name),
        entries,
        size: this.#offset - start,
        dictionaryOffset: dictionary === undefined ? undefined : start,
        dataOffset,
      };
    });
    this.#groups.push({ rows: to - from, chunks });
    return bytes;
  }

  end(): Uint8Array[] {
    const root = { name: 'schema', num_children: this.#columns.length };
    const schema = this.#columns.flatMap(({ column, nullable }) => parquetSchema(column, nullable));
    const notes = this.#columns.flatMap(({ column }) =>
      column.type === 'vector' ? [{ key: vectorWidthKey(column.name), value: String(column.width) }] : [],
    );
    return this.#written([footerBytes({ schema: [root, ...schema], groups: this.#groups, notes })]);
  }

  #written(parts: Uint8Array[]): Uint8Array[] {
    for (const part of parts) this.#offset += part.length;
    return parts;
  }
}

function partsOf({ head, body }: Page): Uint8Array[] {
  return [head, ...body];
}
