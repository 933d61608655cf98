import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { readCompactStruct } from './parquetGuard/compactStruct.ts';
import type { RandomAccess } from './randomAccess.ts';

/** Size of the footer and `PAR1`, at a file's end. */
const tail = 8;

/** More rows a byte than any writer reaches; a table of one repeated row has some thousands. */
const mostRowsPerByte = 1 << 16;

/** What a Parquet file says of itself, once it claims nothing that its bytes do not hold. Throws a plain Error. */
export async function readParquetMetadata(file: RandomAccess): Promise<FileMetaData> {
  const size = await footerSize(file);
  const footer = await file.slice(Math.max(0, file.byteLength - tail - size), file.byteLength);
  if (size > 0) readCompactStruct(new Uint8Array(footer, 0, size), 0);
  const metadata = parquetMetadata(footer, { geoparquet: false });
  const rows = Number(metadata.num_rows);
  const isPossible = rows >= 0 && rows <= file.byteLength * mostRowsPerByte;
  if (!isPossible) throw new Error(`it says ${rows} rows, more than ${file.byteLength} bytes can hold`);
  const groups = metadata.row_groups.map((group) => Number(group.num_rows));
  const found = groups.reduce((sum, size) => sum + size, 0);
  if (found !== rows || groups.some((size) => size < 0))
    throw new Error(`it says ${rows} rows and has ${found}`);
  return metadata;
}

/** 0 where the end of the file says nothing of the kind: then the decoder finds the words. */
async function footerSize(file: RandomAccess): Promise<number> {
  if (file.byteLength < tail) return 0;
  const end = await file.slice(file.byteLength - tail, file.byteLength);
  const size = new DataView(end).getUint32(0, true);
  return size <= file.byteLength - tail ? size : 0;
}
