import { createDictionary, type Dictionary, dictionaryBytes, dictionarySize } from '../../core/dictionary.ts';
import { compareRanges, utf8Encode } from '../../core/utf8.ts';
import { grown } from '../../core/grown.ts';

/** Numbers distinct byte strings 0, 1, 2 ... in the order of arrival: open addressing over one arena of bytes. */
export class InternTable {
  #size = 0;
  #arena = new Uint8Array(1 << 10);
  /** Text `id` is `arena[offsets[id] .. offsets[id + 1]]`; doubles, because an arena may pass 4 GB. */
  #offsets = new Float64Array(1 << 6);
  #hashes = new Int32Array(1 << 6);
  /** id + 1, 0 where free; at most half full. */
  #slots = new Int32Array(1 << 7);

  get size(): number {
    return this.#size;
  }

  /** The id of `bytes[start .. end]`; they are copied when they are new. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) return this.#add(bytes, start, end, hash, slot);
      if (this.#hashes[id] === hash && this.#equals(id, bytes, start, end)) return id;
    }
  }

  internText(text: string): number {
    const bytes = utf8Encode(text);
    return this.intern(bytes, 0, bytes.length);
  }

  /** The ids of a dictionary's texts, by their ids there. */
  internAll(dictionary: Dictionary): Int32Array {
    return Int32Array.from({ length: dictionarySize(dictionary) }, (_, id) => {
      const bytes = dictionaryBytes(dictionary, id);
      return this.intern(bytes, 0, bytes.length);
    });
  }

  /** A view of text `id`, good until the next new text. */
  bytes(id: number): Uint8Array {
    return this.#arena.subarray(this.#offsets[id], this.#offsets[id + 1]);
  }

  /** Order of two texts by their bytes; makes no views, for sorting asks often. */
  compare(a: number, b: number): number {
    const [arena, offsets] = [this.#arena, this.#offsets];
    return compareRanges(arena, offsets[a]!, offsets[a + 1]!, arena, offsets[b]!, offsets[b + 1]!);
  }

  /** These texts, which ascend, as a dictionary. */
  dictionaryOf(ids: Uint32Array): Dictionary {
    const [arena, starts] = [this.#arena, this.#offsets];
    const offsets = new Uint32Array(ids.length + 1);
    for (let i = 0; i < ids.length; i++) {
      offsets[i + 1] = offsets[i]! + starts[ids[i]! + 1]! - starts[ids[i]!]!;
    }
    const bytes = new Uint8Array(offsets[ids.length]!);
    for (let i = 0; i < ids.length; i++) {
      // Names are short, and there may be millions: no view of each.
      for (let to = offsets[i]!, from = starts[ids[i]!]!; to < offsets[i + 1]!;) bytes[to++] = arena[from++]!;
    }
    return createDictionary(bytes, offsets);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size++;
    const offset = this.#offsets[id]!;
    this.#offsets = grown(this.#offsets, id + 2);
    this.#hashes = grown(this.#hashes, id + 1);
    this.#arena = grown(this.#arena, offset + end - start);
    this.#arena.set(bytes.subarray(start, end), offset);
    this.#offsets[id + 1] = offset + end - start;
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = this.#hashes[id]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }

  #equals(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const offset = this.#offsets[id]!;
    if (this.#offsets[id + 1]! - offset !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (this.#arena[offset + i] !== bytes[start + i]) return false;
    return true;
  }
}

/** FNV-1a, then its high bits mixed into the low ones that choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
