import { grown } from '../../core/grown.ts';
import { type ByteWindow, skipByteOrderMark } from './byteWindow.ts';

const LINE_FEED = 0x0a;

/** Longest line that is read, in bytes; longer ones are passed over without being kept. */
export const longestLine = 16 << 20;

/** Some whole lines of a file, good until the next block. A line feed follows every line. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Per line where it begins and ends, without its line feed; -1 for a line that was too long. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the first line, from 1. */
  readonly firstLine: number;
  /** Is the last line of this block the last one of the file, with no line feed after it? */
  readonly isCutShort: boolean;
}

/** Cuts a file into lines. Memory is that of the longest line that is read. */
export async function* lineBlocks(window: ByteWindow): AsyncGenerator<LineBlock, void> {
  const lines = new LineList();
  let firstLine = 1;
  let isPassingOver = false;
  await skipByteOrderMark(window);
  for (let more = true; ; more = await window.fill()) {
    lines.clear();
    if (isPassingOver) isPassingOver = !endLine(window);
    if (!isPassingOver) splitLines(window, lines);
    const isCutShort = !more && window.length > 0;
    if (isCutShort) lines.add(window.start, window.end);
    else if (window.length > longestLine) {
      lines.add(-1, -1);
      isPassingOver = true;
      window.start = window.end;
    }
    if (lines.count > 0) yield { bytes: window.bytes, firstLine, isCutShort, ...lines.view() };
    if (!more) return;
    firstLine += lines.count;
  }
}

/** Drops the rest of a line that is passed over; true when its end was found. */
function endLine(window: ByteWindow): boolean {
  const feed = window.bytes.indexOf(LINE_FEED, window.start);
  const found = feed < window.end;
  window.start = found ? feed + 1 : window.end;
  return found;
}

function splitLines(window: ByteWindow, lines: LineList): void {
  const { bytes, end } = window;
  // There is a line feed at `end`, so one is always found.
  for (let feed = bytes.indexOf(LINE_FEED, window.start); feed < end;) {
    if (feed - window.start > longestLine) lines.add(-1, -1);
    else lines.add(window.start, feed);
    window.start = feed + 1;
    feed = bytes.indexOf(LINE_FEED, window.start);
  }
}

class LineList {
  count = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);

  add(start: number, end: number): void {
    this.#starts = grown(this.#starts, this.count + 1);
    this.#ends = grown(this.#ends, this.count + 1);
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.count++;
  }

  clear(): void {
    this.count = 0;
  }

  view(): Pick<LineBlock, 'count' | 'starts' | 'ends'> {
    return { count: this.count, starts: this.#starts, ends: this.#ends };
  }
}
