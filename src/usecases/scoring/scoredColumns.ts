import type { Column, ColumnOf } from '../../core/column.ts';
import { dictionarySize, dictionaryText, emptyDictionary, NO_ID } from '../../core/dictionary.ts';
import { textColumn } from '../../core/textColumn.ts';
import { textOfColumn } from '../../data/rows/textOfColumn.ts';
import { joinedColumns } from './joinedColumns.ts';
import { furtherColumnNames, type ScoredBatch } from './scoredBatch.ts';
import { scoreTableColumns } from './scoreTableColumns.ts';

/**
 * Scores as columns, batch by batch. A further column is `double` where none of its values is a text: where only the last
 * row tells, all come at once.
 */
export async function* scoredColumns(batches: AsyncIterable<ScoredBatch>): AsyncGenerator<readonly Column[]> {
  const texts: (readonly Column[])[] = [];
  const isNumeric = new Map<string, boolean>();
  for await (const batch of batches) {
    const scores = scoreTableColumns(batch.names, batch.scores);
    const names = furtherColumnNames(batch.columns);
    if (batch.isNumeric === undefined && names.length > 0) {
      names.forEach((name, i) => isNumeric.set(name, (isNumeric.get(name) ?? true) && !hasText(batch, i)));
      texts.push([...scores, ...names.map((name, i) => cellTexts(batch, i, name))]);
    } else yield [...scores, ...names.map((name, i) => furtherColumn(batch, i, name))];
  }
  if (texts.length === 0) return;
  yield joinedColumns(texts).map((column) =>
    column.type === 'text' && isNumeric.get(column.name) === true ? numbersOfTexts(column) : column,
  );
}

/** A column whose type is known from the start. */
function furtherColumn(batch: ScoredBatch, place: number, name: string): Column {
  const isNumeric = batch.isNumeric?.[place] === true;
  const source = batch.source?.[place];
  if (source !== undefined) return isNumeric ? numbers(source, name) : { ...textOfColumn(source), name };
  const rows = batch.scores.case.length;
  if (batch.source === undefined) {
    const texts = cellTexts(batch, place, name);
    return isNumeric ? numbersOfTexts(texts) : texts;
  }
  return isNumeric
    ? { name, type: 'double', values: new Float64Array(rows).fill(NaN) }
    : { name, type: 'text', dictionary: emptyDictionary, ids: new Uint32Array(rows).fill(NO_ID) };
}

function numbers(source: Column, name: string): Column {
  if (source.type === 'int32') return { name, type: 'double', values: Float64Array.from(source.values) };
  if (source.type === 'double' || source.type === 'int64')
    return { name, type: 'double', values: source.values };
  return numbersOfTexts({ ...textOfColumn(source), name });
}

function hasText(batch: ScoredBatch, place: number): boolean {
  return batch.scores.case.some((_, row) => typeof batch.cell(row, place) === 'string');
}

function cellTexts(batch: ScoredBatch, place: number, name: string): ColumnOf<'text'> {
  const texts = Array.from(batch.scores.case, (_, row) => {
    const cell = batch.cell(row, place);
    return cell === null ? null : String(cell);
  });
  return textColumn(name, texts);
}

function numbersOfTexts({ name, dictionary, ids }: ColumnOf<'text'>): Column {
  const values = Float64Array.from({ length: dictionarySize(dictionary) }, (_, id) =>
    Number(dictionaryText(dictionary, id)),
  );
  return {
    name,
    type: 'double',
    values: Float64Array.from(ids, (id) => (id === NO_ID ? NaN : (values[id] ?? NaN))),
  };
}
