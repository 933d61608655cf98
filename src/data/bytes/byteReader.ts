import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unreadable } from '../sources/readable.ts';
import type { SourceFile } from '../sources/sourceFile.ts';

/** The bytes of a file, decompressed, one after the other. Errors of the file system are `source.unreadable`. */
export interface ByteReader {
  /** Writes the next bytes at `at` and gives their number, 0 at the end of the file. */
  read(into: Uint8Array, at: number): number | Promise<number>;
  /** Bytes taken from the disk so far: how far along the file is. */
  readonly position: () => number;
  /** Did the compressed data end early or prove to be broken? What came before was read. */
  readonly damaged: () => boolean;
  close(): void;
}

export function openBytes(file: SourceFile): ByteReader {
  return file.gzip ? gzipReader(file) : plainReader(file);
}

/** Reads synchronously: an export is thousands of small files, and promises would cost more than they do. */
function plainReader({ path, absolute }: SourceFile): ByteReader {
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (error) {
      throw unreadable(path, error);
    }
  };
  const handle = attempt(() => openSync(absolute, 'r'));
  let position = 0;
  return {
    read(into, at): number {
      const count = attempt(() => readSync(handle, into, at, into.length - at, position));
      position += count;
      return count;
    },
    position: () => position,
    damaged: () => false,
    close: () => {
      closeSync(handle);
    },
  };
}

function gzipReader({ path, absolute }: SourceFile): ByteReader {
  const source = createReadStream(absolute);
  const unzipped = createGunzip();
  let broken: unknown;
  pipeline(source, unzipped, (error) => {
    broken = error ?? undefined;
  });
  const chunks = unzipped[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let rest: Uint8Array = new Uint8Array(0);
  let damaged = false;
  return {
    async read(into, at): Promise<number> {
      try {
        while (rest.length === 0) {
          const next = await chunks.next();
          if (next.done === true) return 0;
          rest = next.value;
        }
      } catch (error) {
        if (!isZlibError(error)) throw unreadable(path, broken ?? error);
        damaged = true;
        return 0;
      }
      const count = Math.min(rest.length, into.length - at);
      into.set(rest.subarray(0, count), at);
      rest = rest.subarray(count);
      return count;
    },
    position: () => source.bytesRead,
    damaged: () => damaged,
    close: () => {
      source.destroy();
      unzipped.destroy();
    },
  };
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
