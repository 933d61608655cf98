import { type Column, createTable, type Table } from '../core/column.ts';
import { NO_ID } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { joinColumns } from '../core/joinColumns.ts';
import { takeRows } from '../core/takeRows.ts';
import { readParquetFile } from '../formats/readParquetFile.ts';
import { sparkColumn, type SparkColumnKind } from './sparkColumn.ts';
import { sparkParts } from './sparkParts.ts';

/** A column of a data frame, and what it is called in the table that becomes of it. */
export interface WantedColumn {
  readonly column: string;
  readonly kind: SparkColumnKind;
  readonly as: string;
}

/**
 * A data frame of a saved model as one table of the wanted columns, without the rows that lack a name: Spark never finds
 * these again.
 * @throws ByomlError `synapseml.*`, `parquet.*`
 */
export async function readSparkFrame(
  model: string,
  frame: string,
  wanted: readonly WantedColumn[],
): Promise<Table> {
  const columns = wanted.map(({ column }) => column);
  const parts: Table[] = [];
  for (const path of await sparkParts(model, frame)) {
    const part = await readParquetFile(path, { columns });
    parts.push(createTable(wanted.map((want) => wantedColumn(part, want, model, frame))));
  }
  // A part without rows does not tell the width of its vectors.
  const filled = parts.filter((part) => part.rows > 0);
  return (filled.length > 0 ? filled : parts.slice(0, 1)).map(namedRows).reduce((a, b) => {
    return createTable(a.columns.map((column, i) => joined(column, b.columns[i] ?? column, model, frame)));
  });
}

function wantedColumn(part: Table, { column, kind, as }: WantedColumn, model: string, frame: string): Column {
  const found = part.columns.find((candidate) => candidate.name === column);
  if (found === undefined) throw content(model, `${frame} has no column ${column}`);
  const made = sparkColumn(found, kind);
  if (typeof made === 'string') throw content(model, `the column ${column} of ${frame} ${made}`);
  return { ...made, name: as };
}

function namedRows(table: Table): Table {
  const texts = table.columns.filter((column) => column.type === 'text');
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const named = rows.filter((row) => texts.every(({ ids }) => ids[row] !== NO_ID));
  if (named.length === table.rows) return table;
  return createTable(table.columns.map((column) => takeRows(column, named)));
}

function joined(a: Column, b: Column, model: string, frame: string): Column {
  if (a.type === 'vector' && b.type === 'vector' && a.width !== b.width) {
    throw content(model, `${frame} has vectors of ${a.width} and of ${b.width} numbers`);
  }
  return joinColumns(a, b);
}

function content(path: string, problem: string): ByomlError {
  return new ByomlError('synapseml.content', { path, problem });
}
