import { invariant } from '../../core/invariant.ts';
import type { ByteReader } from './byteReader.ts';

/** Bytes asked of a file at once. */
const step = 1 << 20;

/**
 * The part of a file that was read and not yet used: `bytes[start .. end]`, and a line feed after it. One window serves
 * one file after the other: an export is thousands of small ones, and a new megabyte for each would cost more than its
 * rows.
 */
export class ByteWindow {
  bytes: Buffer = Buffer.allocUnsafe(step + 1);
  start = 0;
  end = 0;
  /** Bytes read so far, after decompression. */
  total = 0;
  #reader: ByteReader | undefined;

  /** Begins another file. */
  open(reader: ByteReader): void {
    this.#reader = reader;
    this.start = 0;
    this.end = 0;
    this.total = 0;
    // What one long line needed is given back.
    if (this.bytes.length > step + 1) this.bytes = Buffer.allocUnsafe(step + 1);
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Adds to the window what comes next; what was used is given up. False at the end of the file. */
  async fill(): Promise<boolean> {
    invariant(this.#reader !== undefined, 'a window reads a file');
    this.#makeRoom();
    const space = this.bytes.subarray(0, this.bytes.length - 1);
    const result = this.#reader.read(space, this.end);
    const count = typeof result === 'number' ? result : await result;
    this.end += count;
    this.total += count;
    this.bytes[this.end] = 0x0a;
    return count > 0;
  }

  /** Moves the rest to the front; a rest of more than half the room gets twice the room. */
  #makeRoom(): void {
    if (this.length * 2 > this.bytes.length) {
      const larger = Buffer.allocUnsafe(this.bytes.length * 2);
      this.bytes.copy(larger, 0, this.start, this.end);
      this.bytes = larger;
    } else if (this.start > 0) {
      this.bytes.copyWithin(0, this.start, this.end);
    }
    this.end = this.length;
    this.start = 0;
  }
}

/** Past a byte-order mark of UTF-8 at the beginning of a file. */
export async function skipByteOrderMark(window: ByteWindow): Promise<void> {
  while (window.length < 3 && (await window.fill()));
  const { bytes, start } = window;
  const isMark = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
  if (isMark && window.length >= 3) window.start += 3;
}
