/** A struct of Thrift's compact protocol as far as checking needs it: numbers, truths and structs by field id. */
export type CompactStruct = ReadonlyMap<number, number | boolean | CompactStruct>;

/** Parquet's own structs are six deep. */
const mostDepth = 32;
/** What 64 bits take, seven a byte. */
const mostVarintBytes = 10;

const types = {
  isTrue: 1,
  isFalse: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  struct: 12,
};

/**
 * Reads the struct at `start`, claiming nothing that the bytes do not hold: every list and text fits, every number ends.
 * Throws a plain Error where they do not.
 */
export function readCompactStruct(
  bytes: Uint8Array,
  start: number,
): { readonly struct: CompactStruct; readonly end: number } {
  const reader = new CompactReader(bytes, start);
  return { struct: reader.struct(0), end: reader.offset };
}

class CompactReader {
  offset: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  struct(depth: number): CompactStruct {
    if (depth > mostDepth) throw new Error('its structures are nested too deep');
    const fields = new Map<number, number | boolean | CompactStruct>();
    let field = 0;
    for (let head = this.#byte(); (head & 15) !== 0; head = this.#byte()) {
      field = head >> 4 === 0 ? this.#zigzag() : field + (head >> 4);
      const value = this.#value(head & 15, depth);
      if (value !== undefined) fields.set(field, value);
    }
    return fields;
  }

  #value(type: number, depth: number): number | boolean | CompactStruct | undefined {
    switch (type) {
      case types.isTrue:
      case types.isFalse:
        return type === types.isTrue;
      case types.byte:
        return this.#byte();
      case types.i16:
      case types.i32:
      case types.i64:
        return this.#zigzag();
      case types.double: {
        this.#skip(8);
        return;
      }
      case types.binary: {
        this.#skip(this.#varint());
        return;
      }
      case types.list: {
        this.#list(depth);
        return;
      }
      case types.struct:
        return this.struct(depth + 1);
      default:
        throw new Error(`it has a structure of the unknown kind ${type}`);
    }
  }

  /** An element takes a byte at least, a truth in a list as well. */
  #list(depth: number): undefined {
    if (depth > mostDepth) throw new Error('its structures are nested too deep');
    const head = this.#byte();
    const count = head >> 4 === 15 ? this.#varint() : head >> 4;
    this.#require(count);
    const type = head & 15;
    const isTruth = type === types.isTrue || type === types.isFalse;
    for (let i = 0; i < count; i++) this.#value(isTruth ? types.byte : type, depth + 1);
  }

  #skip(count: number): undefined {
    this.#require(count);
    this.offset += count;
  }

  #require(count: number): void {
    const rest = this.#bytes.length - this.offset;
    if (count > rest) throw new Error(`${count} bytes are announced where ${rest} are left`);
  }

  #byte(): number {
    this.#require(1);
    return this.#bytes[this.offset++]!;
  }

  /** Exact up to 2^53; above, as near as a double is. */
  #varint(): number {
    let value = 0;
    for (let i = 0; i < mostVarintBytes; i++) {
      const byte = this.#byte();
      value += (byte & 127) * 2 ** (7 * i);
      if (byte < 128) return value;
    }
    throw new Error('a number in it does not end');
  }

  #zigzag(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
