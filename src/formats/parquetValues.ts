import type { DecodedArray } from 'hyparquet';
import type { Column, ColumnOf } from '../core/column.ts';
import { dictionaryBytes, dictionarySize, NO_ID } from '../core/dictionary.ts';
import { NO_DAY } from '../core/time.ts';

/** A column's values as the writer wants them; `null` (only where `nullable`) stands for "no value". */
export interface ParquetValues {
  readonly data: DecodedArray;
  readonly nullable: boolean;
}

export function parquetValues(column: Column): ParquetValues {
  switch (column.type) {
    case 'text':
      return textValues(column);
    case 'double':
    case 'float':
      return withoutMissing(column.values, Number.isNaN, (value) => value);
    case 'int32':
      return { data: column.values, nullable: false };
    case 'int64':
      return { data: BigInt64Array.from(column.values, BigInt), nullable: false };
    case 'boolean':
      return { data: Array.from(column.values, (value) => value !== 0), nullable: false };
    case 'day':
      return withoutMissing(
        column.values,
        (value) => value === NO_DAY,
        (value) => value,
      );
    case 'timestamp':
      return withoutMissing(column.values, Number.isNaN, (value) => BigInt(Math.round(value)));
    case 'vector':
      return vectorValues(column);
  }
}

/** One shared view of bytes for each distinct text; the writer recognises it and encodes a dictionary. */
function textValues(column: ColumnOf<'text'>): ParquetValues {
  const size = dictionarySize(column.dictionary);
  const texts = Array.from({ length: size }, (_, id) => dictionaryBytes(column.dictionary, id));
  const data = Array.from(column.ids, (id) => texts[id] ?? null);
  return { data, nullable: column.ids.includes(NO_ID) };
}

function withoutMissing(
  values: Float64Array | Float32Array | Int32Array,
  isMissing: (value: number) => boolean,
  convert: (value: number) => number | bigint,
): ParquetValues {
  const nullable = values.some(isMissing);
  if (!nullable && typeof convert(0) === 'number') return { data: values, nullable };
  return { data: Array.from(values, (value) => (isMissing(value) ? null : convert(value))), nullable };
}

function vectorValues({ values, width }: ColumnOf<'vector'>): ParquetValues {
  const rows = values.length / width;
  const data = Array.from({ length: rows }, (_, row) => {
    const vector = values.subarray(row * width, (row + 1) * width);
    return vector.every(Number.isNaN) ? null : Array.from(vector);
  });
  return { data, nullable: data.includes(null) };
}
