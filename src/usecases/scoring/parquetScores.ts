import { type Column, type ColumnOf, createTable } from '../../core/column.ts';
import { dictionarySize, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import { joinColumns } from '../../core/joinColumns.ts';
import { emptyScores } from '../../core/scores.ts';
import { textColumn } from '../../core/textColumn.ts';
import { noTriples } from '../../core/tripleAt.ts';
import { encodeParquet } from '../../formats/encodeParquet.ts';
import { furtherColumnNames, type ScoredBatch } from './scoredBatch.ts';
import { scoreTableColumns } from './scoreTableColumns.ts';

/**
 * Scores as a Parquet file, a row for each row of the input. A further column is `double` where none of its values is a
 * text. The file is made in memory, as columns with each text once.
 */
export async function parquetScores(batches: AsyncIterable<ScoredBatch>): Promise<Uint8Array> {
  const parts: (readonly Column[])[] = [];
  const further = new Map<string, { numeric: boolean }>();
  for await (const batch of batches) {
    const columns = furtherColumnNames(batch.columns).map((name, column) => {
      const kind = further.get(name) ?? { numeric: true };
      further.set(name, kind);
      return cellColumn(batch, column, name, kind);
    });
    parts.push([...scoreTableColumns(batch.names, batch.scores), ...columns]);
  }
  const columns = joinAll(parts).map((column) =>
    column.type === 'text' && further.get(column.name)?.numeric === true ? numbersOf(column) : column,
  );
  return encodeParquet(createTable(columns));
}

/** A further column's cells as texts; `kind` learns whether all were numbers so far. */
function cellColumn(batch: ScoredBatch, column: number, name: string, kind: { numeric: boolean }): Column {
  const texts = Array.from(batch.scores.case, (_, row) => {
    const cell = batch.cell(row, column);
    if (typeof cell === 'string') kind.numeric = false;
    return cell === null ? null : String(cell);
  });
  return textColumn(name, texts);
}

function numbersOf({ name, dictionary, ids }: ColumnOf<'text'>): Column {
  const values = Float64Array.from({ length: dictionarySize(dictionary) }, (_, id) =>
    Number(dictionaryText(dictionary, id)),
  );
  return {
    name,
    type: 'double',
    values: Float64Array.from(ids, (id) => (id === NO_ID ? NaN : (values[id] ?? NaN))),
  };
}

/** The parts' rows one after the other; joined two by two, so that no row is copied more than log(parts) times. */
function joinAll(parts: readonly (readonly Column[])[]): readonly Column[] {
  const [first, ...rest] = parts;
  if (first === undefined) return scoreTableColumns(noTriples, emptyScores(0));
  if (rest.length === 0) return first;
  const middle = parts.length >>> 1;
  const after = joinAll(parts.slice(middle));
  return joinAll(parts.slice(0, middle)).map((column, place) => joinColumns(column, after[place] ?? column));
}
