import type { Column, ColumnType } from '../core/column.ts';
import { dictionaryFromTexts, NO_ID } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { NO_DAY } from '../core/time.ts';
import { type CollectedColumn, type FlatCollector, notThere } from './collector.ts';
import { numbersOfLongs } from './parquetPages/plainNumbers.ts';

type NumericType = Exclude<ColumnType, 'text' | 'vector'>;

/** Whole numbers with missing ones among them become doubles, booleans with missing ones become texts. */
export function numberCollector(type: NumericType, info: CollectedColumn): FlatCollector {
  let values = emptyValues(type, info.rows);
  let hasMissing = false;
  let row = 0;
  const none = type === 'day' ? NO_DAY : NaN;
  const beginMissing = (): void => {
    if (type === 'int32' && !hasMissing) values = new Float64Array(values);
    hasMissing = true;
  };
  const addMissing = (): void => {
    beginMissing();
    values[row++] = none;
  };
  return {
    add(piece): void {
      if (piece instanceof BigInt64Array) {
        values.set(numbersOfLongs(piece.buffer, piece.byteOffset, piece.length), row);
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
    addSome(some, levels): void {
      beginMissing();
      let next = 0;
      for (const level of levels) values[row++] = level === 1 ? some[next++]! : none;
    },
    finish: () => columnOf(type, info, values, hasMissing),
  };
}

type Numbers = Float64Array | Float32Array | Int32Array;

function emptyValues(type: NumericType, rows: number): Numbers {
  if (type === 'int32' || type === 'day') return new Int32Array(rows);
  return type === 'float' ? new Float32Array(rows) : new Float64Array(rows);
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
