import type { SchemaElement, SchemaTree } from 'hyparquet';
import type { ColumnType } from '../core/column.ts';

/** The column type that a Parquet column of any writer becomes; undefined for one that has no place here. */
export function parquetKind(tree: SchemaTree): ColumnType | undefined {
  const { element, children } = tree;
  if (element.repetition_type === 'REPEATED') return undefined;
  return children.length === 0 ? leafKind(element) : listKind(tree);
}

/** What a message calls the type of a Parquet column. */
export function parquetTypeText({ element, children }: SchemaTree): string {
  const annotation = element.logical_type?.type ?? element.converted_type;
  const physical = children.length === 0 ? element.type : 'a group';
  return annotation === undefined ? String(physical) : `${String(physical)} (${annotation})`;
}

function leafKind(element: SchemaElement): ColumnType | undefined {
  const annotation = element.logical_type?.type ?? element.converted_type;
  if (annotation === undefined) return physicalKinds[element.type ?? ''];
  if (annotation === 'INTEGER') return integerKind(element);
  return annotatedKinds[annotation];
}

const physicalKinds: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: 'boolean',
  INT32: 'int32',
  INT64: 'int64',
  /** Old writers of timestamps. */
  INT96: 'timestamp',
  FLOAT: 'float',
  DOUBLE: 'double',
  /** Writers that do not mark their texts. */
  BYTE_ARRAY: 'text',
};

const annotatedKinds: Readonly<Record<string, ColumnType>> = {
  STRING: 'text',
  UTF8: 'text',
  ENUM: 'text',
  JSON: 'text',
  UUID: 'text',
  DATE: 'day',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_MILLIS: 'timestamp',
  TIMESTAMP_MICROS: 'timestamp',
  DECIMAL: 'double',
  FLOAT16: 'float',
  INT_8: 'int32',
  INT_16: 'int32',
  INT_32: 'int32',
  INT_64: 'int64',
  UINT_8: 'int32',
  UINT_16: 'int32',
  UINT_32: 'int64',
  UINT_64: 'int64',
};

function integerKind(element: SchemaElement): ColumnType {
  const logical = element.logical_type;
  const small =
    logical?.type === 'INTEGER' && (logical.bitWidth < 32 || (logical.bitWidth === 32 && logical.isSigned));
  return small ? 'int32' : 'int64';
}

/** A list of numbers, three levels deep as the standard has it or two as old writers do. */
function listKind({ element, children }: SchemaTree): ColumnType | undefined {
  const repeated = children[0];
  if (element.converted_type !== 'LIST' || repeated?.element.repetition_type !== 'REPEATED') return undefined;
  const item = repeated.children.length === 0 ? repeated : repeated.children[0];
  if (item === undefined || item.children.length > 0 || repeated.children.length > 1) return undefined;
  const kind = leafKind(item.element);
  return kind !== undefined && numeric.has(kind) ? 'vector' : undefined;
}

const numeric: ReadonlySet<ColumnType> = new Set<ColumnType>(['double', 'float', 'int32', 'int64']);
