import { type CompactStruct, readCompactStruct } from './compactStruct.ts';

/** What a page says of itself before its bytes. Sizes in bytes. */
export interface PageHeader {
  readonly kind: 'data' | 'dataV2' | 'dictionary';
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** Values, the missing ones included. */
  readonly values: number;
  /** Parquet's number of the encoding. */
  readonly encoding: number;
  /** What stands uncompressed before the values, in pages of version 2. */
  readonly repetitionSize: number;
  readonly definitionSize: number;
  readonly nulls: number;
  readonly isCompressed: boolean;
}

/** Page types by Parquet's numbers, each with the field of the header that describes it. */
const kinds: Readonly<Record<number, { readonly kind: PageHeader['kind']; readonly field: number }>> = {
  0: { kind: 'data', field: 5 },
  2: { kind: 'dictionary', field: 7 },
  3: { kind: 'dataV2', field: 8 },
};

/**
 * Reads the page header at `start`; its sizes are whole numbers that fit the bytes behind it.
 * Field numbers as in parquet.thrift of apache/parquet-format. Throws a plain Error.
 */
export function readPageHeader(
  bytes: Uint8Array,
  start: number,
): { readonly header: PageHeader; readonly end: number } {
  const { struct, end } = readCompactStruct(bytes, start);
  const type = kinds[size(struct, 1)];
  if (type === undefined) throw new Error('a page is of an unknown kind');
  const about = struct.get(type.field);
  if (!(about instanceof Map)) throw new Error('a page lacks its description');
  const v2 = type.kind === 'dataV2';
  const header: PageHeader = {
    kind: type.kind,
    uncompressedSize: size(struct, 2),
    compressedSize: size(struct, 3),
    values: size(about, 1),
    encoding: size(about, v2 ? 4 : 2),
    nulls: v2 ? size(about, 2) : 0,
    definitionSize: v2 ? size(about, 5) : 0,
    repetitionSize: v2 ? size(about, 6) : 0,
    isCompressed: !v2 || about.get(7) !== false,
  };
  const levels = header.definitionSize + header.repetitionSize;
  if (header.compressedSize > bytes.length - end) throw new Error('a page goes past the end of its column');
  if (levels > Math.min(header.compressedSize, header.uncompressedSize) || header.nulls > header.values) {
    throw new Error('the sizes of a page contradict each other');
  }
  return { header, end };
}

function size(struct: CompactStruct, field: number): number {
  const value = struct.get(field);
  if (typeof value === 'number' && value >= 0 && value < 2 ** 31) return value;
  throw new Error('a page has a size that is none');
}
