import { grown } from '../../core/grown.ts';

/** Numbers distinct pairs of 32-bit integers 0, 1, 2 ... in the order of arrival. */
export class PairTable {
  #size = 0;
  #first = new Int32Array(1 << 6);
  #second = new Int32Array(1 << 6);
  /** id + 1, 0 where free; at most half full. */
  #slots = new Int32Array(1 << 7);

  get size(): number {
    return this.#size;
  }

  intern(first: number, second: number): number {
    const [a, b] = [first | 0, second | 0];
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(a, b) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) return this.#add(a, b, slot);
      if (this.#first[id] === a && this.#second[id] === b) return id;
    }
  }

  /** The pair's number, or -1. */
  find(first: number, second: number): number {
    const [a, b] = [first | 0, second | 0];
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(a, b) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0 || (this.#first[id] === a && this.#second[id] === b)) return id;
    }
  }

  #add(a: number, b: number, slot: number): number {
    const id = this.#size++;
    this.#first = grown(this.#first, id + 1);
    this.#second = grown(this.#second, id + 1);
    this.#first[id] = a;
    this.#second[id] = b;
    this.#slots[slot] = id + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = hashOf(this.#first[id]!, this.#second[id]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
