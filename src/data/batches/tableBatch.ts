import type { Column, ColumnOf, Table } from '../../core/column.ts';
import { dictionaryBytes, dictionaryFromSortedBytes, dictionarySize, NO_ID } from '../../core/dictionary.ts';
import { TableRow } from '../rows/tableRow.ts';
import { textOfColumn } from '../rows/textOfColumn.ts';
import type { RowBatch } from './batchBuilder.ts';

/** All rows of a table as a batch; `names` are its columns of tenant, user and resource. A missing name is the empty one. */
export function tableBatch(
  table: Table,
  names: readonly string[],
  columns: readonly string[],
  isNumeric: readonly boolean[] | undefined,
): RowBatch {
  const [tenant, user, resource] = names.map((name) => nameColumn(find(table, name)!)) as [
    ColumnOf<'text'>,
    ColumnOf<'text'>,
    ColumnOf<'text'>,
  ];
  let cells: TableRow | undefined;
  return {
    names: {
      tenants: tenant.dictionary,
      users: user.dictionary,
      resources: resource.dictionary,
      tenant: tenant.ids,
      user: user.ids,
      resource: resource.ids,
    },
    columns,
    isNumeric,
    source: columns.map((name) => find(table, name)),
    cell: (row, column) => {
      // Whoever takes whole columns never asks for cells, and is spared their texts.
      cells ??= new TableRow(table, columns);
      cells.row = row;
      return cells.cell(column);
    },
  };
}

function find(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

function nameColumn(column: Column): ColumnOf<'text'> {
  const text = textOfColumn(column);
  return text.ids.includes(NO_ID) ? withEmptyName(text) : text;
}

/** The empty name, the first of all, in place of "none". */
function withEmptyName({ name, dictionary, ids }: ColumnOf<'text'>): ColumnOf<'text'> {
  const texts = Array.from({ length: dictionarySize(dictionary) }, (_, id) =>
    dictionaryBytes(dictionary, id),
  );
  const added = texts[0]?.length === 0 ? 0 : 1;
  if (added === 1) texts.unshift(new Uint8Array(0));
  return {
    name,
    type: 'text',
    dictionary: dictionaryFromSortedBytes(texts),
    ids: ids.map((id) => (id === NO_ID ? 0 : id + added)),
  };
}
