import { open } from 'node:fs/promises';
import type { RandomAccess } from './randomAccess.ts';

/** A file on disk, to be closed; errors are the file system's own. */
export async function openRandomAccess(
  path: string,
): Promise<RandomAccess & { readonly close: () => Promise<void> }> {
  const handle = await open(path);
  const { size } = await handle.stat();
  return {
    byteLength: size,
    name: path,
    async slice(start: number, end = size): Promise<ArrayBuffer> {
      const bytes = new Uint8Array(Math.max(0, end - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === bytes.length ? bytes.buffer : bytes.buffer.slice(0, filled);
    },
    close: () => handle.close(),
  };
}
