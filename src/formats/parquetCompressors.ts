import type { FileMetaData, ParquetScanOptions } from 'hyparquet';

/** The decompressors that a file needs beyond the built-in ones; loaded only when it needs any. */
export async function parquetCompressors(metadata: FileMetaData): Promise<ParquetScanOptions['compressors']> {
  const chunks = metadata.row_groups.flatMap((group) => group.columns);
  const codecs = new Set(chunks.map((chunk) => chunk.meta_data?.codec));
  codecs.delete('UNCOMPRESSED');
  codecs.delete('SNAPPY');
  if (codecs.size === 0) return undefined;
  const { compressors } = await import('hyparquet-compressors');
  return compressors;
}
