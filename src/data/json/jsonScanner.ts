import { ColumnNames, NO_COLUMN, plainKeyEnd } from './columnNames.ts';
import { nestingDepth } from './nestingDepth.ts';
import { colonEnd, QUOTE, REFUSED, spaceEnd, stringEnd, valueEnd } from './jsonSyntax.ts';

/**
 * What a line proved to be: an object, not JSON at all, JSON that is no object, or an object with a wanted value that is
 * nested too deeply to be written as text.
 */
export type ScanOutcome = 'row' | 'notJson' | 'notObject' | 'tooDeep';

const CLOSE = 0x7d;
const COMMA = 0x2c;

/** JSON.stringify recurses; this many levels are safe on every stack. */
const deepest = 1000;

/**
 * Walks over the bytes of one line and finds where the values of the wanted columns are, making neither a string nor
 * an object. It accepts exactly what JSON.parse accepts of the decoded line; of keys that occur twice the last one
 * counts, as there.
 */
export class JsonScanner {
  /** Per column: where its raw JSON value begins and ends in the scanned bytes; -1 when the row lacks it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Keys of the row that are no wanted column. */
  otherKeys = 0;
  readonly #names: ColumnNames;

  constructor(columns: readonly string[]) {
    this.#names = new ColumnNames(columns);
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
  }

  /** `bytes[end]` must be a line feed or lie beyond the array; there is no line feed before. */
  scan(bytes: Uint8Array, start: number, end: number): ScanOutcome {
    this.starts.fill(-1);
    this.otherKeys = 0;
    const at = spaceEnd(bytes, start);
    const isObject = bytes[at] === 0x7b;
    const after = isObject ? this.#objectEnd(bytes, at) : valueEnd(bytes, at);
    if (after === REFUSED || spaceEnd(bytes, after) !== end) return 'notJson';
    if (!isObject) return 'notObject';
    return this.#isTooDeep(bytes) ? 'tooDeep' : 'row';
  }

  #isTooDeep(bytes: Uint8Array): boolean {
    for (let column = 0; column < this.starts.length; column++) {
      const start = this.starts[column]!;
      const nested = start >= 0 && (bytes[start] === 0x7b || bytes[start] === 0x5b);
      if (nested && nestingDepth(bytes, start, this.ends[column]!) > deepest) return true;
    }
    return false;
  }

  #objectEnd(bytes: Uint8Array, start: number): number {
    const names = this.#names;
    let at = spaceEnd(bytes, start + 1);
    if (bytes[at] === CLOSE) return at + 1;
    for (;;) {
      if (bytes[at] !== QUOTE) return REFUSED;
      const plainEnd = plainKeyEnd(bytes, at + 1);
      const isPlain = bytes[plainEnd] === QUOTE;
      const keyEnd = isPlain ? plainEnd + 1 : stringEnd(bytes, at);
      if (keyEnd === REFUSED) return REFUSED;
      const column = isPlain ? names.findPlain(bytes, at + 1, plainEnd) : names.findAny(bytes, at, keyEnd);
      const value = colonEnd(bytes, keyEnd);
      if (value === REFUSED) return REFUSED;
      // Most values are strings: this saves them the question what they are.
      at = bytes[value] === QUOTE ? stringEnd(bytes, value) : valueEnd(bytes, value);
      if (at === REFUSED) return REFUSED;
      if (column === NO_COLUMN) {
        this.otherKeys++;
      } else {
        this.starts[column] = value;
        this.ends[column] = at;
      }
      at = spaceEnd(bytes, at);
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) return REFUSED;
      at = spaceEnd(bytes, at + 1);
    }
  }
}
