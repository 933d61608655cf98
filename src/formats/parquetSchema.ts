import type { SchemaElement } from 'hyparquet';
import type { Column } from '../core/column.ts';

/** Key of the file's metadata that holds a vector column's width, for tables in which no row has a vector. */
export const vectorWidthKey = (column: string): string => `byoml.vectorWidth.${column}`;

/** Parquet's description of a column: one element, three for a list. Old converted types stand beside logical ones. */
export function parquetSchema(column: Column, nullable: boolean): SchemaElement[] {
  const { name } = column;
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (column.type) {
    case 'text': {
      const text = { converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
      return [{ name, type: 'BYTE_ARRAY', repetition_type, ...text }];
    }
    case 'double':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'float':
      return [{ name, type: 'FLOAT', repetition_type }];
    case 'int32':
      return [{ name, type: 'INT32', repetition_type }];
    case 'int64':
      return [{ name, type: 'INT64', repetition_type }];
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }];
    case 'day': {
      const day = { converted_type: 'DATE', logical_type: { type: 'DATE' } } as const;
      return [{ name, type: 'INT32', repetition_type, ...day }];
    }
    case 'timestamp': {
      const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' } as const;
      return [{ name, type: 'INT64', repetition_type, converted_type: 'TIMESTAMP_MICROS', logical_type }];
    }
    case 'vector': {
      const list = { converted_type: 'LIST', logical_type: { type: 'LIST' } } as const;
      return [
        { name, repetition_type, num_children: 1, ...list },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'DOUBLE', repetition_type: 'REQUIRED' },
      ];
    }
  }
}
