import { grown } from '../core/grown.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** What `next` answers when the record does not end inside the bytes and more are to come. */
export const MORE = -1;

/** What is wrong with a record: text after a closing quote, or a quote that the end of the file left open. */
export type CsvFlaw = 'badQuotes' | 'truncated';

/** 1 for the bytes that may end a field without quotes. */
const stops = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === COMMA || byte === LINE_FEED || byte === RETURN ? 1 : 0,
);

/**
 * Finds the fields of one record after the other in CSV as RFC 4180 has it: commas, quotes that are doubled inside
 * quotes, line feeds with or without a carriage return before. A quote inside a field that does not begin with one is
 * an ordinary character. Makes no strings; see csvText for that of a field.
 */
export class CsvScanner {
  /** Fields of the record, and where each begins and ends, its quotes included. */
  fields = 0;
  starts = new Int32Array(16);
  ends = new Int32Array(16);
  /** Line feeds inside the record and at its end. */
  lineFeeds = 0;
  flaw: CsvFlaw | undefined;

  /** The place after the record that begins at `start`, or MORE. `isLast`: nothing comes after `end`. */
  next(bytes: Uint8Array, start: number, end: number, isLast: boolean): number {
    this.fields = 0;
    this.lineFeeds = 0;
    this.flaw = undefined;
    for (let at = start; ;) {
      const fieldStart = at;
      at = bytes[at] === QUOTE && at < end ? this.#quotedEnd(bytes, at, end) : plainEnd(bytes, at, end);
      if (at === end && !isLast) return MORE;
      this.#add(fieldStart, at);
      const isComma = at < end && bytes[at] === COMMA;
      if (!isComma) return this.#recordEnd(bytes, at, end, isLast);
      at++;
    }
  }

  /** `at` is the opening quote; gives the place after the closing one, or `end`. */
  #quotedEnd(bytes: Uint8Array, at: number, end: number): number {
    for (let next = at + 1; next < end; next++) {
      const byte = bytes[next];
      if (byte === LINE_FEED) this.lineFeeds++;
      if (byte !== QUOTE) continue;
      if (next + 1 === end || bytes[next + 1] !== QUOTE) return next + 1;
      next++;
    }
    this.flaw = 'truncated';
    return end;
  }

  /** After the last field: a line's end or the file's; anything else does not belong after a closing quote. */
  #recordEnd(bytes: Uint8Array, at: number, end: number, isLast: boolean): number {
    if (at === end) return end;
    const isReturn = bytes[at] === RETURN && (bytes[at + 1] === LINE_FEED || at + 1 === end);
    if (isReturn && at + 1 === end) return isLast ? end : MORE;
    const feed = isReturn ? at + 1 : at;
    this.lineFeeds++;
    if (bytes[feed] === LINE_FEED) return feed + 1;
    this.flaw = 'badQuotes';
    const next = bytes.indexOf(LINE_FEED, feed);
    if (next >= 0 && next < end) return next + 1;
    return isLast ? end : MORE;
  }

  #add(start: number, end: number): void {
    this.starts = grown(this.starts, this.fields + 1);
    this.ends = grown(this.ends, this.fields + 1);
    this.starts[this.fields] = start;
    this.ends[this.fields] = end;
    this.fields++;
  }
}

/** A carriage return ends a field only before a line feed or the end; elsewhere it is an ordinary character. */
function plainEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; ; at++) {
    while (at < end && stops[bytes[at]!] === 0) at++;
    const isOrdinary = bytes[at] === RETURN && at + 1 < end && bytes[at + 1] !== LINE_FEED;
    if (at >= end || !isOrdinary) return at;
  }
}
