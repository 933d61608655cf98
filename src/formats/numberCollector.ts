import type { Column, ColumnType } from '../core/column.ts';
import { dictionaryFromTexts, NO_ID } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { NO_DAY } from '../core/time.ts';
import { type CollectedColumn, type Collector, notThere } from './collector.ts';

type NumericType = Exclude<ColumnType, 'text' | 'vector'>;

/** Whole numbers with missing ones among them become doubles, booleans with missing ones become texts. */
export function numberCollector(type: NumericType, info: CollectedColumn): Collector {
  let values = emptyValues(type, info.rows);
  let hasMissing = false;
  let row = 0;
  const addMissing = (): void => {
    if (type === 'int32' && !hasMissing) values = new Float64Array(values);
    hasMissing = true;
    values[row++] = type === 'day' ? NO_DAY : NaN;
  };
  return {
    add(piece): void {
      if (piece instanceof BigInt64Array) {
        setLongs(values, piece, row);
        row += piece.length;
      } else if (isNumbers(piece)) {
        values.set(piece, row);
        row += piece.length;
      } else {
        for (const value of piece) {
          if (value === undefined) throw new Error(notThere);
          if (value === null) addMissing();
          else values[row++] = Number(value);
        }
      }
    },
    finish: () => columnOf(type, info, values, hasMissing),
  };
}

type Numbers = Float64Array | Float32Array | Int32Array;

function emptyValues(type: NumericType, rows: number): Numbers {
  if (type === 'int32' || type === 'day') return new Int32Array(rows);
  return type === 'float' ? new Float32Array(rows) : new Float64Array(rows);
}

/** Integers put together from their halves: far faster than an object for each on the way. */
function setLongs(values: Numbers, integers: BigInt64Array, start: number): void {
  const halves = new Int32Array(integers.buffer, integers.byteOffset, integers.length * 2);
  for (let i = 0; i < integers.length; i++) {
    values[start + i] = halves[2 * i + 1]! * 2 ** 32 + (halves[2 * i]! >>> 0);
  }
}

function isNumbers(piece: Iterable<unknown>): piece is Numbers {
  return piece instanceof Float64Array || piece instanceof Float32Array || piece instanceof Int32Array;
}

function columnOf(type: NumericType, info: CollectedColumn, values: Numbers, hasMissing: boolean): Column {
  const { name } = info;
  switch (type) {
    case 'float':
      return { name, type, values: values as Float32Array };
    case 'day':
      return { name, type, values: values as Int32Array };
    case 'double':
    case 'timestamp':
      return { name, type, values: values as Float64Array };
    case 'boolean':
      return hasMissing ? booleanTexts(name, values) : { name, type, values: new Uint8Array(values) };
    case 'int32':
      return hasMissing
        ? { name, type: 'double', values: values as Float64Array }
        : { name, type, values: values as Int32Array };
    case 'int64':
      checkSafe(info, values);
      return { name, type: hasMissing ? 'double' : type, values: values as Float64Array };
  }
}

function booleanTexts(name: string, values: Numbers): Column {
  const dictionary = dictionaryFromTexts(['false', 'true']);
  const ids = Uint32Array.from(values, (value) => (Number.isNaN(value) ? NO_ID : value));
  return { name, type: 'text', dictionary, ids };
}

function checkSafe({ file, name }: CollectedColumn, values: Numbers): void {
  const row = values.findIndex((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER);
  if (row < 0) return;
  const args = { file, column: name, value: values[row]!, row: row + 1 };
  throw new ByomlError('parquet.numberTooLarge', args);
}
