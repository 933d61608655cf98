import { checkDeltas, readDeltas } from './checkDeltas.ts';
import { checkRuns } from './checkRuns.ts';
import type { Leaf } from './leaf.ts';
import type { PageHeader } from './pageHeader.ts';

/** Parquet's numbers of the encodings. */
const encodings = {
  plain: 0,
  plainDictionary: 2,
  runs: 3,
  deltas: 5,
  deltaLengths: 6,
  deltaTexts: 7,
  dictionary: 8,
  byteStreamSplit: 9,
};

/** Bits of a value of a type in PLAIN; of a text, those of its size. */
const plainBits: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  INT32: 32,
  FLOAT: 32,
  INT64: 64,
  DOUBLE: 64,
  INT96: 96,
  BYTE_ARRAY: 32,
};

/** Times the size of its page that texts which share their beginnings may have together. */
const mostSharing = 1 << 12;

/**
 * Checks an uncompressed page: decoding it ends and makes no more values than the page says it has. Pages of version 2
 * come without their levels, see {@link checkLevels}. Throws a plain Error.
 */
export function checkPage(bytes: Uint8Array, header: PageHeader, leaf: Leaf): void {
  if (header.kind === 'dictionary') {
    checkPlain(bytes, 0, header.values, leaf);
  } else if (header.kind === 'dataV2') {
    checkValues(bytes, 0, header.values - header.nulls, header, leaf);
  } else {
    const repetitions = skipLevels(bytes, 0, leaf.maxRepetition, header.values);
    const definitions = skipLevels(bytes, repetitions.end, leaf.maxDefinition, header.values);
    checkValues(bytes, definitions.end, definitions.full, header, leaf);
  }
}

/** Checks the levels that stand uncompressed before a page of version 2. Throws a plain Error. */
export function checkLevels(bytes: Uint8Array, header: PageHeader, leaf: Leaf): void {
  const { repetitionSize, definitionSize, values } = header;
  const end = repetitionSize + definitionSize;
  const check = (from: number, to: number, most: number): void => {
    if (most > 0) checkRuns({ bytes, start: from, end: to, width: bitsOf(most), values }, most);
  };
  check(0, repetitionSize, leaf.maxRepetition);
  check(repetitionSize, end, leaf.maxDefinition);
}

/** Levels behind their size; `full` counts those of a value that is there. */
function skipLevels(
  bytes: Uint8Array,
  start: number,
  most: number,
  values: number,
): { readonly end: number; readonly full: number } {
  if (most === 0) return { end: start, full: values };
  const end = endOfSized(bytes, start);
  const full = checkRuns({ bytes, start: start + 4, end, width: bitsOf(most), values }, most);
  return { end, full };
}

function checkValues(
  bytes: Uint8Array,
  start: number,
  values: number,
  { kind, encoding }: PageHeader,
  leaf: Leaf,
): void {
  switch (encoding) {
    case encodings.plain: {
      checkPlain(bytes, start, values, leaf);
      return;
    }
    case encodings.byteStreamSplit: {
      requireBytes(bytes, start, (values * bitsOfValue(leaf)) / 8);
      return;
    }
    case encodings.runs:
    case encodings.plainDictionary:
    case encodings.dictionary:
      if (leaf.type === 'BOOLEAN' || (kind === 'dataV2' && encoding === encodings.runs)) {
        checkTruths(bytes, start, values);
      } else checkNumbers(bytes, start, values, kind);
      return;
    case encodings.deltas:
    case encodings.deltaLengths:
      if (values > 0) checkDeltas(bytes, start, values);
      return;
    case encodings.deltaTexts: {
      checkSharing(bytes, start, values);
      return;
    }
    default:
      throw new Error(`a page has the unknown encoding ${encoding}`);
  }
}

/** Truths as runs behind their size. */
function checkTruths(bytes: Uint8Array, start: number, values: number): void {
  const end = endOfSized(bytes, start);
  checkRuns({ bytes, start: start + 4, end, width: 1, values }, 1);
}

/** Numbers in a dictionary as runs behind their width. The decoder does not look at runs of no width in version 1. */
function checkNumbers(bytes: Uint8Array, start: number, values: number, kind: PageHeader['kind']): void {
  if (values === 0) return;
  requireBytes(bytes, start, 1);
  const width = bytes[start]!;
  if (width === 0 && kind === 'data') return;
  checkRuns({ bytes, start: start + 1, end: bytes.length, width, values }, 0);
}

function checkPlain(bytes: Uint8Array, start: number, values: number, leaf: Leaf): void {
  requireBytes(bytes, start, Math.ceil((values * bitsOfValue(leaf)) / 8));
}

function bitsOfValue({ type, typeLength }: Leaf): number {
  return type === 'FIXED_LEN_BYTE_ARRAY' ? typeLength * 8 : (plainBits[type] ?? 0);
}

/** Texts that share their beginnings: each begins with at most all of the one before. */
function checkSharing(bytes: Uint8Array, start: number, values: number): void {
  if (values === 0) return;
  const shared = readDeltas(bytes, start, values);
  const own = readDeltas(bytes, shared.end, values);
  let [before, total] = [0, 0];
  for (let i = 0; i < values; i++) {
    const [prefix, suffix] = [shared.values[i]!, own.values[i]!];
    if (prefix < 0 || prefix > before || suffix < 0) throw new Error('a text has an impossible size');
    before = prefix + suffix;
    total += before;
    if (total > bytes.length * mostSharing) throw new Error('its texts are larger than the file justifies');
  }
}

function endOfSized(bytes: Uint8Array, start: number): number {
  requireBytes(bytes, start, 4);
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true);
  requireBytes(bytes, start + 4, size);
  return start + 4 + size;
}

function requireBytes(bytes: Uint8Array, start: number, count: number): void {
  if (start + count > bytes.length) throw new Error('a page is shorter than its values');
}

function bitsOf(most: number): number {
  return 32 - Math.clz32(most);
}
