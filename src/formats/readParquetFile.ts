import { open } from 'node:fs/promises';
import { type Table } from '../core/column.ts';
import { readParquet, type ReadParquetOptions } from './readParquet.ts';

/** Reads a Parquet file from disk; errors as {@link readParquet}, and the file system's own. */
export async function readParquetFile(path: string, options: ReadParquetOptions = {}): Promise<Table> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const slice = async (start: number, end = size): Promise<ArrayBuffer> => {
      const bytes = new Uint8Array(Math.max(0, end - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.buffer.slice(0, filled);
    };
    return await readParquet({ byteLength: size, name: path, slice }, options);
  } finally {
    await handle.close();
  }
}
