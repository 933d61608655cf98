import { type Dictionary, dictionaryFromSortedBytes } from '../core/dictionary.ts';
import { compareBytes } from '../core/utf8.ts';

/** Gives each distinct byte string a number in the order of arrival; at the end, a sorted dictionary. */
export interface TextInterner {
  /** The text's provisional number; the bytes are copied when they are new. */
  intern(text: Uint8Array): number;
  /** The sorted dictionary, and the final id of each provisional number. */
  finish(): { readonly dictionary: Dictionary; readonly ids: Uint32Array };
}

/** Open addressing with linear probing over FNV-1a; the table is at most half full. */
export function createTextInterner(): TextInterner {
  const texts: Uint8Array[] = [];
  let slots = new Int32Array(1024).fill(-1);

  const slotOf = (text: Uint8Array): number => {
    let slot = hashBytes(text) & (slots.length - 1);
    while (slots[slot]! >= 0 && !equalBytes(texts[slots[slot]!]!, text))
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    texts.forEach((text, id) => {
      slots[slotOf(text)] = id;
    });
  };
  return {
    intern(text): number {
      const slot = slotOf(text);
      const known = slots[slot]!;
      if (known >= 0) return known;
      const id = texts.push(text.slice()) - 1;
      slots[slot] = id;
      if (texts.length * 2 > slots.length) grow();
      return id;
    },
    finish(): { dictionary: Dictionary; ids: Uint32Array } {
      const order = texts.map((_, id) => id).sort((a, b) => compareBytes(texts[a]!, texts[b]!));
      const ids = new Uint32Array(texts.length);
      order.forEach((id, rank) => {
        ids[id] = rank;
      });
      return { dictionary: dictionaryFromSortedBytes(order.map((id) => texts[id]!)), ids };
    },
  };
}

function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
