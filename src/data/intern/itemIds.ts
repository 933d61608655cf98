import { utf8Encode } from '../../core/utf8.ts';
import { InternTable } from './internTable.ts';

/** Bytes of a GUID as text: 8-4-4-4-12 lower-case hexadecimal digits. */
const guidLength = 36;

/** Value of a lower-case hexadecimal digit, 16 for every other byte. */
const nibble = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : 16;
});

/** The exact set of row identities: GUIDs take 16 bytes, any other text its bytes. */
export class ItemIds {
  #size = 0;
  /** Four words a slot; a slot is free when all are 0, so the GUID of zeros has a flag of its own. */
  #words = new Uint32Array(4 << 10);
  #hasZero = false;
  readonly #others = new InternTable();
  readonly #guid = new Uint32Array(4);

  /** Adds a text; false when it was there already. */
  add(text: string): boolean {
    const bytes = utf8Encode(text);
    const guid = this.addGuid(bytes, 0, bytes.length);
    if (guid !== undefined) return guid;
    const before = this.#others.size;
    this.#others.intern(bytes, 0, bytes.length);
    return this.#others.size > before;
  }

  /** The same for `bytes[start .. end]`, without a string; undefined, and not added, when they are no GUID. */
  addGuid(bytes: Uint8Array, start: number, end: number): boolean | undefined {
    return end - start === guidLength && parseGuid(bytes, start, this.#guid) ? this.#addWords() : undefined;
  }

  #addWords(): boolean {
    const [a, b, c, d] = this.#guid as unknown as readonly [number, number, number, number];
    if ((a | b | c | d) === 0) {
      const isNew = !this.#hasZero;
      this.#hasZero = true;
      return isNew;
    }
    const slot = freeSlot(this.#words, a, b, c, d);
    if (slot < 0) return false;
    store(this.#words, slot, a, b, c, d);
    this.#size++;
    if (this.#size * 8 > this.#words.length) this.#rehash();
    return true;
  }

  #rehash(): void {
    const words = new Uint32Array(this.#words.length * 2);
    const old = this.#words;
    for (let at = 0; at < old.length; at += 4) {
      const [a, b, c, d] = [old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!];
      if ((a | b | c | d) !== 0) store(words, freeSlot(words, a, b, c, d), a, b, c, d);
    }
    this.#words = words;
  }
}

function parseGuid(bytes: Uint8Array, start: number, out: Uint32Array): boolean {
  let digits = 0;
  let word = 0;
  let bad = 0;
  for (let i = 0; i < guidLength; i++) {
    const byte = bytes[start + i]!;
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (byte !== 0x2d) return false;
      continue;
    }
    const value = nibble[byte]!;
    bad |= value & 16;
    word = (word << 4) | value;
    if ((++digits & 7) === 0) out[(digits >> 3) - 1] = word;
  }
  return bad === 0;
}

/** Where the GUID belongs, or -1 when it is there. */
function freeSlot(words: Uint32Array, a: number, b: number, c: number, d: number): number {
  const mask = words.length / 4 - 1;
  let hash =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 4;
    if ((words[at]! | words[at + 1]! | words[at + 2]! | words[at + 3]!) === 0) return at;
    if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return -1;
  }
}

function store(words: Uint32Array, at: number, a: number, b: number, c: number, d: number): void {
  words[at] = a;
  words[at + 1] = b;
  words[at + 2] = c;
  words[at + 3] = d;
}
