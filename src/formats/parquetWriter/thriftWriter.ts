import type { ByteSink } from './byteSink.ts';

/** Thrift's numbers of the types that Parquet's metadata are made of (compact protocol). */
const types = { true: 1, i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

/** Writes Thrift structs in the compact protocol. Fields come in ascending order; whole numbers are not negative. */
export class ThriftWriter {
  readonly #sink: ByteSink;
  #lastField = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  isTrue(field: number): void {
    this.#head(field, types.true);
  }

  i32(field: number, value: number): void {
    this.#head(field, types.i32);
    this.#sink.varint(value * 2);
  }

  i64(field: number, value: number): void {
    this.#head(field, types.i64);
    this.#sink.varint(value * 2);
  }

  text(field: number, text: string): void {
    this.#head(field, types.text);
    this.#sink.text(text);
  }

  struct(field: number, fill: () => void): void {
    this.#head(field, types.struct);
    this.whole(fill);
  }

  i32s(field: number, values: readonly number[]): void {
    this.#list(field, types.i32, values, (value) => {
      this.#sink.varint(value * 2);
    });
  }

  texts(field: number, texts: readonly string[]): void {
    this.#list(field, types.text, texts, (text) => {
      this.#sink.text(text);
    });
  }

  structs<Item>(field: number, items: readonly Item[], fill: (item: Item) => void): void {
    this.#list(field, types.struct, items, (item) => {
      this.whole(() => {
        fill(item);
      });
    });
  }

  /** A struct that is no field of another. */
  whole(fill: () => void): void {
    const outer = this.#lastField;
    this.#lastField = 0;
    fill();
    this.#sink.byte(0);
    this.#lastField = outer;
  }

  #list<Item>(field: number, type: number, items: readonly Item[], write: (item: Item) => void): void {
    this.#head(field, types.list);
    if (items.length < 15) this.#sink.byte((items.length << 4) | type);
    else {
      this.#sink.byte(0xf0 | type);
      this.#sink.varint(items.length);
    }
    items.forEach(write);
  }

  #head(field: number, type: number): void {
    this.#sink.byte(((field - this.#lastField) << 4) | type);
    this.#lastField = field;
  }
}
