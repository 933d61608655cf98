import { ByteSink } from './byteSink.ts';

/** Equal numbers from which on a run is shorter than packed bits; packed bits come in eights. */
const eight = 8;

/** Bits that a number up to `most` takes. */
export function bitWidth(most: number): number {
  return 32 - Math.clz32(most);
}

/**
 * Numbers of `width` bits (1 to 24) as Parquet's hybrid of run lengths and packed bits.
 * Source: apache/parquet-format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 */
export function hybridRuns(values: Uint8Array | Uint32Array, width: number): Uint8Array {
  const sink = new ByteSink(Math.ceil((values.length * width) / 8) + 16);
  /** Numbers `packed .. at` wait to be packed. */
  let packed = 0;
  for (let at = 0; at < values.length;) {
    const end = endOfRun(values, at);
    const missing = (eight - ((at - packed) % eight)) % eight;
    if (end - at < missing + eight) at = end;
    else {
      writePacked(sink, values, packed, at + missing, width);
      writeRun(sink, values[at]!, end - at - missing, width);
      packed = at = end;
    }
  }
  writePacked(sink, values, packed, values.length, width);
  return sink.written();
}

function endOfRun(values: Uint8Array | Uint32Array, start: number): number {
  const value = values[start];
  let end = start + 1;
  while (end < values.length && values[end] === value) end++;
  return end;
}

function writeRun(sink: ByteSink, value: number, count: number, width: number): void {
  sink.varint(count * 2);
  for (let shift = 0; shift < width; shift += 8) sink.byte((value >>> shift) & 0xff);
}

/** Numbers `start .. end`, filled up with zeros to a multiple of eight. */
function writePacked(
  sink: ByteSink,
  values: Uint8Array | Uint32Array,
  start: number,
  end: number,
  width: number,
): void {
  if (start === end) return;
  const groups = Math.ceil((end - start) / eight);
  sink.varint(groups * 2 + 1);
  const bytes = new Uint8Array(groups * width);
  let [place, bits, filled] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    bits |= values[i]! << filled;
    for (filled += width; filled >= 8; filled -= 8) {
      bytes[place++] = bits & 0xff;
      bits >>>= 8;
    }
  }
  if (filled > 0) bytes[place] = bits;
  sink.bytes(bytes);
}
