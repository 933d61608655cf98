import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type FileMetaData, type ParquetScanOptions, snappyUncompress } from 'hyparquet';
import { checkSnappy } from './parquetGuard/checkSnappy.ts';
import { hasLz4Frames } from './parquetGuard/hasLz4Frames.ts';

type Compressors = NonNullable<ParquetScanOptions['compressors']>;

/**
 * The decompressors of a file: each ends and makes no more bytes than it is told, whatever it is given. Those of few files
 * are loaded only for them.
 */
export async function parquetCompressors(metadata: FileMetaData): Promise<Compressors> {
  const chunks = metadata.row_groups.flatMap((group) => group.columns);
  const codecs = new Set(chunks.map((chunk) => chunk.meta_data?.codec));
  const zstd = codecs.has('ZSTD') ? await zstdCompressors() : {};
  const lz4 = codecs.has('LZ4') || codecs.has('LZ4_RAW') ? await lz4Compressors() : {};
  return { ...common, ...zstd, ...lz4 };
}

const common: Compressors = {
  SNAPPY: (input, size) => {
    checkSnappy(input, size);
    const output = new Uint8Array(size);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, size) => gunzipSync(input, { maxOutputLength: atLeastOne(size) }),
  BROTLI: (input, size) => brotliDecompressSync(input, { maxOutputLength: atLeastOne(size) }),
};

/** The reference decoder in WebAssembly, which stops at a damaged block. */
async function zstdCompressors(): Promise<Compressors> {
  const { ZSTDDecoder } = await import('zstddec');
  const decoder = new ZSTDDecoder();
  await decoder.init();
  return { ZSTD: orEmpty((input, size) => decoder.decode(input, size)) };
}

async function lz4Compressors(): Promise<Compressors> {
  const { decompressLz4, decompressLz4Raw } = await import('hyparquet-compressors');
  return {
    LZ4: orEmpty((input, size) => (hasLz4Frames(input) ? decompressLz4 : decompressLz4Raw)(input, size)),
    LZ4_RAW: orEmpty(decompressLz4Raw),
  };
}

type Decompress = (input: Uint8Array, size: number) => Uint8Array;

/** The libraries have their own ideas of pages without a byte. */
function orEmpty(decompress: Decompress): Decompress {
  return (input, size) => (size === 0 ? new Uint8Array(0) : decompress(input, size));
}

/** zlib takes no limit of 0. */
function atLeastOne(size: number): number {
  return Math.max(1, size);
}
