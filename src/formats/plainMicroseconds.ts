import type { FileMetaData, SchemaElement } from 'hyparquet';

/**
 * The metadata with timestamps in microseconds told as plain integers, which the reader leaves in an array of such instead
 * of making an object of each.
 */
export function plainMicroseconds(metadata: FileMetaData): FileMetaData {
  return { ...metadata, schema: metadata.schema.map(plain) };
}

function plain(element: SchemaElement): SchemaElement {
  const { logical_type: logical, converted_type: converted, ...rest } = element;
  const unit = logical?.type === 'TIMESTAMP' ? logical.unit : converted;
  const isMicroseconds = unit === 'MICROS' || unit === 'TIMESTAMP_MICROS';
  return element.type === 'INT64' && isMicroseconds ? rest : element;
}
