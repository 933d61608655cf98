import type { GuardedChunk, GuardedColumn } from '../parquetGuard/chunkGuard.ts';
import { type PageHeader, readPageHeader } from '../parquetGuard/pageHeader.ts';

/** A page of a column, decompressed. */
export interface ChunkPage {
  readonly header: PageHeader;
  readonly body: Uint8Array;
}

/** Parquet's numbers of the encodings that are decoded here; the second is the old name of the third. */
export const encodings = { plain: 0, plainDictionary: 2, dictionary: 8 } as const;

/**
 * The pages of a column in one row group, each decompressed when it is asked for; undefined where one is of version 2 or
 * not in one of the encodings that are `known`. Throws plain Errors.
 */
export async function chunkPages(
  { file, compressors }: GuardedColumn,
  { start, end, codec, values }: GuardedChunk,
  isFlat: boolean,
  known: readonly number[],
): Promise<Iterable<ChunkPage> | undefined> {
  const bytes = new Uint8Array(await file.slice(start, end));
  const places: { readonly header: PageHeader; readonly from: number; readonly to: number }[] = [];
  let left = values;
  for (let offset = 0; (!isFlat || left > 0) && offset < bytes.length - 1;) {
    const { header, end: from } = readPageHeader(bytes, offset);
    if (header.kind === 'dataV2' || !known.includes(header.encoding)) return undefined;
    offset = from + header.compressedSize;
    if (header.kind === 'data') left -= header.values;
    places.push({ header, from, to: offset });
  }
  const decompress = compressors[codec];
  if (codec !== 'UNCOMPRESSED' && decompress === undefined) return undefined;
  const bodyOf = (page: Uint8Array, header: PageHeader): Uint8Array =>
    codec === 'UNCOMPRESSED' ? page : decompress!(page, header.uncompressedSize);
  return (function* (): Generator<ChunkPage> {
    for (const { header, from, to } of places)
      yield { header, body: bodyOf(bytes.subarray(from, to), header) };
  })();
}
