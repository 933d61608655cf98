import { utf8Decode, utf8Encode } from '../../core/utf8.ts';
import { BACKSLASH, QUOTE } from './jsonSyntax.ts';

/** The place of a name that no column has. */
export const NO_COLUMN = -1;

const slots = 256;

/** Finds the column that an object's key names, without making a string of it. */
export class ColumnNames {
  readonly #byName: ReadonlyMap<string, number>;
  readonly #bytes: readonly Uint8Array[];
  /** First column of each slot and the next one of the same slot, or NO_COLUMN. */
  readonly #first = new Int32Array(slots).fill(NO_COLUMN);
  readonly #next: Int32Array;

  constructor(names: readonly string[]) {
    this.#byName = new Map(names.map((name, column) => [name, column]));
    this.#bytes = names.map(utf8Encode);
    this.#next = new Int32Array(names.length).fill(NO_COLUMN);
    this.#bytes.forEach((bytes, column) => {
      const slot = slotOf(bytes, 0, bytes.length);
      this.#next[column] = this.#first[slot]!;
      this.#first[slot] = column;
    });
  }

  /** Of a key that is plain ASCII without escapes, at `start` to `end` inside its quotes. */
  findPlain(bytes: Uint8Array, start: number, end: number): number {
    let column = this.#first[slotOf(bytes, start, end)]!;
    while (column !== NO_COLUMN && !equals(this.#bytes[column]!, bytes, start, end)) {
      column = this.#next[column]!;
    }
    return column;
  }

  /** Of any key, at `start` to `end` with its quotes: what JSON.parse makes of it decides. */
  findAny(bytes: Uint8Array, start: number, end: number): number {
    const name = JSON.parse(utf8Decode(bytes.subarray(start, end))) as string;
    return this.#byName.get(name) ?? NO_COLUMN;
  }
}

/** The end of a key's plain ASCII part: at a quote when all of it is plain. `start` is after the opening quote. */
export function plainKeyEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (plainAscii[bytes[at]!] === 1) at++;
  return at;
}

const plainAscii = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  if (end === start) return 0;
  return (
    ((end - start) * 31 + bytes[start]! * 7 + bytes[end - 1]! * 3 + bytes[(start + end) >>> 1]!) & (slots - 1)
  );
}

function equals(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name[i] !== bytes[start + i]) return false;
  return true;
}
