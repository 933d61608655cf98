import { readRuns } from './readRuns.ts';

/** Levels that stand behind their size, and where they end; undefined, without a byte, where they count up to 0. */
export function readLevels(
  bytes: Uint8Array,
  start: number,
  most: number,
  values: number,
): { readonly levels: Uint8Array | undefined; readonly end: number } {
  if (most === 0) return { levels: undefined, end: start };
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(start, true);
  const levels = readRuns(bytes, start + 4, 32 - Math.clz32(most), new Uint8Array(values));
  return { levels, end: start + 4 + size };
}
