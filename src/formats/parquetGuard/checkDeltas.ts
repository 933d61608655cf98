import { readVarint } from './readVarint.ts';

/** More than any writer puts into a block; the usual is 128. */
const mostBlock = 1 << 20;

/** Numbers as differences in blocks, and where they end. */
interface Deltas {
  readonly values: Int32Array;
  readonly end: number;
}

/**
 * Checks `count` numbers written as differences (DELTA_BINARY_PACKED) from `start`: blocks have a sensible shape and every
 * number ends, so decoding goes forward. Gives where they end. Throws a plain Error.
 */
export function checkDeltas(bytes: Uint8Array, start: number, count: number): number {
  let end = start;
  for (const block of deltaBlocks(bytes, start, count)) end = block.end;
  return end;
}

/** The same for numbers of 32 bits that are sizes: decodes them. */
export function readDeltas(bytes: Uint8Array, start: number, count: number): Deltas {
  const values = new Int32Array(count);
  let [end, done, value] = [start, 0, 0];
  for (const { first, least, widths, perWidth, data, end: blockEnd } of deltaBlocks(bytes, start, count)) {
    if (widths.length === 0) values[done++] = value = first;
    let bit = data * 8;
    for (const width of widths) {
      for (let i = 0; i < perWidth && done < count; i++) {
        value = (value + least + packed(bytes, bit + i * width, Math.min(width, 32))) | 0;
        values[done++] = value;
      }
      bit += perWidth * width;
    }
    end = blockEnd;
  }
  return { values, end };
}

interface DeltaBlock {
  /** Only of the first, which has no differences. */
  readonly first: number;
  readonly least: number;
  readonly widths: Uint8Array;
  readonly perWidth: number;
  /** Offset of the packed bits. */
  readonly data: number;
  readonly end: number;
}

function* deltaBlocks(bytes: Uint8Array, start: number, count: number): Generator<DeltaBlock, void> {
  const block = readVarint(bytes, start, bytes.length);
  const parts = readVarint(bytes, block.end, bytes.length);
  const total = readVarint(bytes, parts.end, bytes.length);
  const first = readVarint(bytes, total.end, bytes.length);
  const perWidth = block.value / parts.value;
  const isSensible = block.value <= mostBlock && perWidth > 0 && perWidth % 8 === 0;
  if (!isSensible) throw new Error('a page has blocks of an impossible shape');
  if (total.value !== count) throw new Error(`a page says ${count} values and has ${total.value}`);
  yield {
    first: signed(first.value),
    least: 0,
    widths: new Uint8Array(0),
    perWidth,
    data: 0,
    end: first.end,
  };
  let offset = first.end;
  for (let left = count - 1; left > 0; left -= block.value) {
    const least = readVarint(bytes, offset, bytes.length);
    const data = least.end + parts.value;
    // What follows the last value is not there, or means nothing.
    const widths = bytes.subarray(least.end, least.end + Math.min(parts.value, Math.ceil(left / perWidth)));
    if (data > bytes.length || widths.some((width) => width > 64)) throw new Error('a page is damaged');
    offset = widths.reduce((sum, width) => sum + (perWidth * width) / 8, data);
    yield { first: 0, least: signed(least.value), widths, perWidth, data, end: offset };
  }
}

/** Zigzag, cut to 32 bits by who needs it. */
function signed(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function packed(bytes: Uint8Array, firstBit: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) {
    const bit = firstBit + i;
    value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
  }
  return value;
}
