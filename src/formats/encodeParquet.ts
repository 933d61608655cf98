import type { KeyValue } from 'hyparquet';
import { ByteWriter, type ColumnSource, parquetWrite } from 'hyparquet-writer';
import type { Column, Table } from '../core/column.ts';
import { parquetSchema, vectorWidthKey } from './parquetSchema.ts';
import { parquetValues } from './parquetValues.ts';

/** Rows that are encoded together; each group has its own dictionaries. */
const rowGroupSize = 262_144;

/**
 * A table as a Parquet file. The same table gives the same bytes, everywhere and always. "No value" becomes null; text
 * is dictionary-encoded; `day` is DATE, `timestamp` is TIMESTAMP(MICROS, UTC), `vector` is LIST<double>.
 */
export function encodeParquet(table: Table): Uint8Array {
  const writer = new ByteWriter();
  const columns = table.columns.map((column) => ({ column, ...parquetValues(column) }));
  const root = { name: 'schema', num_children: columns.length };
  // With a ByteWriter nothing waits: the promise is only for writers to a stream.
  void parquetWrite({
    writer,
    schema: [root, ...columns.flatMap(({ column, nullable }) => parquetSchema(column, nullable))],
    columnData: columns.map(({ column, data }) => ({ name: column.name, data, ...encodingOf(column) })),
    rowGroupSize,
    statistics: false,
    createdBy: 'byoml',
    kvMetadata: table.columns.flatMap(vectorWidth),
  });
  return writer.getBytes();
}

function encodingOf({ type }: Column): Pick<ColumnSource, 'encoding' | 'codec'> {
  if (type === 'text') return { encoding: 'RLE_DICTIONARY' };
  // These hardly repeat and hardly shrink: compressing them costs more time than it saves space.
  const dense = type === 'double' || type === 'float' || type === 'timestamp' || type === 'vector';
  return dense ? { encoding: 'PLAIN', codec: 'UNCOMPRESSED' } : {};
}

function vectorWidth(column: Column): KeyValue[] {
  return column.type === 'vector' ? [{ key: vectorWidthKey(column.name), value: String(column.width) }] : [];
}
