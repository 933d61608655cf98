const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Passes over a record that is too long to be kept, piece by piece, minding its quotes. */
export class CsvSkipper {
  isSkipping = false;
  /** Line feeds that the last piece held. */
  lineFeeds = 0;
  #isQuoted = false;

  /** The next piece is the record's beginning. */
  begin(): void {
    this.isSkipping = true;
    this.#isQuoted = false;
  }

  /** The place after the record, or `end` when it goes on. A doubled quote closes and opens again. */
  skip(bytes: Uint8Array, start: number, end: number): number {
    this.lineFeeds = 0;
    for (let at = start; at < end; at++) {
      if (bytes[at] === QUOTE) this.#isQuoted = !this.#isQuoted;
      if (bytes[at] !== LINE_FEED) continue;
      this.lineFeeds++;
      if (this.#isQuoted) continue;
      this.isSkipping = false;
      return at + 1;
    }
    return end;
  }
}
