import type { Column, ColumnType } from '../core/column.ts';
import { dictionaryFromTexts, NO_ID } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { NO_DAY } from '../core/time.ts';
import type { CollectedColumn, Collector } from './collector.ts';
import type { TextInterner } from './textInterner.ts';
import { vectorCollector } from './vectorCollector.ts';

/** What the decoder gives for a number outside of the dictionary. */
const notThere = 'a value is not in its dictionary';

/** A collector for a column that becomes one of that type; texts arrive as the interner's numbers. */
export function parquetCollector(type: ColumnType, info: CollectedColumn, interner: TextInterner): Collector {
  if (type === 'vector') return vectorCollector(info);
  if (type === 'text') return collectTexts(info, interner);
  const values = new Float64Array(info.rows).fill(NaN);
  let row = 0;
  return {
    add(piece): void {
      const numbers = piece instanceof BigInt64Array ? numbersOf(piece) : piece;
      if (isNumbers(numbers)) {
        values.set(numbers, row);
        row += numbers.length;
      } else for (const value of numbers) values[row++] = toNumber(value);
    },
    finish: () => numericColumn(type, info, values),
  };
}

/** The same integers, put together from their halves: far faster than an object for each on the way. */
function numbersOf(integers: BigInt64Array): Float64Array {
  const halves = new DataView(integers.buffer, integers.byteOffset, integers.byteLength);
  const numbers = new Float64Array(integers.length);
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] = halves.getInt32(8 * i + 4, true) * 2 ** 32 + halves.getUint32(8 * i, true);
  }
  return numbers;
}

function isNumbers(piece: Iterable<unknown>): piece is Float64Array | Float32Array | Int32Array {
  return piece instanceof Float64Array || piece instanceof Float32Array || piece instanceof Int32Array;
}

function toNumber(value: unknown): number {
  if (value === undefined) throw new Error(notThere);
  return value === null ? NaN : Number(value);
}

function collectTexts({ name, rows }: CollectedColumn, interner: TextInterner): Collector {
  const ids = new Uint32Array(rows).fill(NO_ID);
  let row = 0;
  return {
    add(piece): void {
      for (const id of piece) {
        if (id === undefined) throw new Error(notThere);
        ids[row++] = typeof id === 'number' ? id : NO_ID;
      }
    },
    finish(): Column {
      const { dictionary, ids: final } = interner.finish();
      return { name, type: 'text', dictionary, ids: ids.map((id) => (id === NO_ID ? NO_ID : final[id]!)) };
    },
  };
}

type NumericType = Exclude<ColumnType, 'text' | 'vector'>;

/** Whole numbers with missing ones among them become doubles, booleans with missing ones become texts. */
function numericColumn(type: NumericType, info: CollectedColumn, values: Float64Array): Column {
  const { name } = info;
  const hasMissing = (): boolean => values.some(Number.isNaN);
  switch (type) {
    case 'double':
    case 'timestamp':
      return { name, type, values };
    case 'float':
      return { name, type, values: new Float32Array(values) };
    case 'day':
      return { name, type, values: Int32Array.from(values, (day) => (Number.isNaN(day) ? NO_DAY : day)) };
    case 'boolean':
      return hasMissing() ? booleanTexts(name, values) : { name, type, values: new Uint8Array(values) };
    case 'int32':
      return hasMissing() ? { name, type: 'double', values } : { name, type, values: new Int32Array(values) };
    case 'int64':
      checkSafe(info, values);
      return { name, type: hasMissing() ? 'double' : type, values };
  }
}

function booleanTexts(name: string, values: Float64Array): Column {
  const dictionary = dictionaryFromTexts(['false', 'true']);
  const ids = Uint32Array.from(values, (value) => (Number.isNaN(value) ? NO_ID : value));
  return { name, type: 'text', dictionary, ids };
}

function checkSafe({ file, name }: CollectedColumn, values: Float64Array): void {
  const row = values.findIndex((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER);
  if (row < 0) return;
  const args = { file, column: name, value: values[row]!, row: row + 1 };
  throw new ByomlError('parquet.numberTooLarge', args);
}
