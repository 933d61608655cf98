import type { FileMetaData, SchemaElement } from 'hyparquet';

/**
 * The metadata with timestamps in microseconds and dates told as the plain integers that they are, which the reader
 * leaves in an array of such instead of making an object of each.
 */
export function plainIntegers(metadata: FileMetaData): FileMetaData {
  return { ...metadata, schema: metadata.schema.map(plain) };
}

function plain(element: SchemaElement): SchemaElement {
  const { logical_type: logical, converted_type: converted, ...rest } = element;
  const unit = logical?.type === 'TIMESTAMP' ? logical.unit : converted;
  const isMicroseconds = element.type === 'INT64' && (unit === 'MICROS' || unit === 'TIMESTAMP_MICROS');
  const isDate = element.type === 'INT32' && (logical?.type === 'DATE' || converted === 'DATE');
  return isMicroseconds || isDate ? rest : element;
}

/** Does the element hold its numbers as they are, or as {@link plainIntegers} tells them? */
export function isPlainNumber(element: SchemaElement): boolean {
  const { logical_type: logical, converted_type: converted } = plain(element);
  const annotation =
    logical?.type === 'INTEGER' && logical.isSigned ? undefined : (logical?.type ?? converted);
  return annotation === undefined || signedIntegers.has(annotation);
}

const signedIntegers: ReadonlySet<string> = new Set(['INT_8', 'INT_16', 'INT_32', 'INT_64']);
