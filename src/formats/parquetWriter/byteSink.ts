import { grown } from '../../core/grown.ts';
import { utf8Encode } from '../../core/utf8.ts';

/** Bytes written one after the other. */
export class ByteSink {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `size`: bytes to make room for. */
  constructor(size = 256) {
    this.#bytes = new Uint8Array(size);
  }

  byte(value: number): void {
    this.#bytes = grown(this.#bytes, this.#length + 1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 up to 2^53, seven bits a byte, the lowest first. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  /** Four bytes, the lowest first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  bytes(bytes: Uint8Array): void {
    this.#bytes = grown(this.#bytes, this.#length + bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** UTF-8 behind its length. */
  text(text: string): void {
    const bytes = utf8Encode(text);
    this.varint(bytes.length);
    this.bytes(bytes);
  }

  /** A view of what was written. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}
