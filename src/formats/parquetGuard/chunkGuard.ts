import type { ParquetScanOptions } from 'hyparquet';
import type { RandomAccess } from '../randomAccess.ts';
import { checkLevels, checkPage } from './checkPage.ts';
import type { Leaf } from './leaf.ts';
import { type PageHeader, readPageHeader } from './pageHeader.ts';

type Compressors = NonNullable<ParquetScanOptions['compressors']>;
type Codec = keyof Compressors;

/** A stretch of the file with all pages that a column has in one row group. */
export interface GuardedChunk {
  readonly start: number;
  readonly end: number;
  readonly codec: Codec;
  /** Values that its pages have together, the missing ones included. */
  readonly values: number;
}

/** What a decoder is given in place of the file and the decompressors. */
export interface GuardedColumn {
  readonly file: RandomAccess;
  readonly compressors: Compressors;
}

/** Times that each can make bytes more at most: a longest copy by what saying it takes. */
const mostExpansion: Partial<Record<Codec, number>> = {
  SNAPPY: 64 / 3,
  GZIP: 1032,
  LZ4: 256,
  LZ4_RAW: 256,
  ZSTD: 1 << 15,
};

/** Bytes of an uncompressed page; writers make pages of a megabyte or so. */
const mostPage = 2 ** 29;

/**
 * Stands between a file and the decoder, which trusts what it decodes: a column's pages are checked as soon as they are
 * read, and what is in them as soon as it is decompressed. So decoding ends, and takes no more memory than the file
 * justifies. Throws plain Errors.
 */
export function guardColumn(
  file: RandomAccess,
  compressors: Compressors,
  leaf: Leaf,
  chunks: readonly GuardedChunk[],
): GuardedColumn {
  /** The pages of each chunk that was read, by the offset of their end: the decompressors are told no more. */
  const pages = new WeakMap<ArrayBufferLike, ReadonlyMap<number, PageHeader>>();
  const decompress =
    (codec: Codec, original: NonNullable<Compressors[Codec]>) =>
    (input: Uint8Array, size: number): Uint8Array => {
      const header = pages.get(input.buffer)?.get(input.byteOffset + input.length);
      if (header === undefined) throw new Error('a page is not where it was');
      if (size > Math.min(mostPage, input.length * (mostExpansion[codec] ?? Infinity))) {
        throw new Error('a page says it is larger than it can be');
      }
      const output = original(input, size);
      if (output.length !== size) throw new Error('a page is not as large as it says');
      checkPage(output, header, leaf);
      return output;
    };
  const read = async (start: number, end: number): Promise<ArrayBuffer> => {
    const chunk = chunks.find((each) => each.start === start && each.end === end);
    if (chunk === undefined) throw new Error('it was read where there is no column');
    if (start > end || end > file.byteLength) throw new Error('a column lies outside of the file');
    const buffer = await file.slice(start, end);
    pages.set(buffer, checkChunk(new Uint8Array(buffer), chunk, leaf));
    return buffer;
  };
  return {
    file: {
      byteLength: file.byteLength,
      slice(start, end = file.byteLength): Promise<ArrayBuffer> {
        const reading = read(start, end);
        // The decoder may fail before it waits for this; then nobody else would take the error.
        reading.catch(() => undefined);
        return reading;
      },
    },
    compressors: Object.fromEntries(
      Object.entries(compressors).map(([codec, original]) => [codec, decompress(codec as Codec, original)]),
    ),
  };
}

/** Walks the pages as the decoder does: those of a column without lists until it has all its values, others to the end. */
function checkChunk(
  bytes: Uint8Array,
  { codec, values }: GuardedChunk,
  leaf: Leaf,
): ReadonlyMap<number, PageHeader> {
  const pages = new Map<number, PageHeader>();
  let left = values;
  let offset = 0;
  while ((leaf.maxRepetition > 0 || left > 0) && offset < bytes.length - 1) {
    const { header, end } = readPageHeader(bytes, offset);
    offset = end + header.compressedSize;
    if (header.kind !== 'dictionary') left -= header.values;
    if (left < 0) throw new Error('its pages have more values than it has');
    const page = bytes.subarray(end, offset);
    const levels = header.repetitionSize + header.definitionSize;
    if (levels > 0) checkLevels(page, header, leaf);
    if (codec === 'UNCOMPRESSED' || !header.isCompressed) checkPage(page.subarray(levels), header, leaf);
    pages.set(offset, header);
  }
  if (left > 0) throw new Error(`${left} of its values are missing`);
  return pages;
}
