import type { Column } from '../core/column.ts';
import { textColumn } from '../core/textColumn.ts';

/** What a column of a model's data frame holds. `name`: a text, or a whole number that stands for one. */
export type SparkColumnKind = 'name' | 'vector' | 'component' | 'flag';

/** The column as that kind, or what is wrong with it. */
export function sparkColumn(column: Column, kind: SparkColumnKind): Column | string {
  switch (kind) {
    case 'name':
      return nameColumn(column);
    case 'component':
      return componentColumn(column);
    case 'vector':
    case 'flag': {
      const type = kind === 'flag' ? 'boolean' : kind;
      return column.type === type ? column : `is ${column.type} and not ${type}`;
    }
  }
}

/** Whole numbers with missing ones among them arrive as doubles. */
function nameColumn(column: Column): Column | string {
  switch (column.type) {
    case 'text':
      return column;
    case 'int32':
    case 'int64':
    case 'double':
      return textColumn(
        column.name,
        Array.from(column.values, (value) => (Number.isNaN(value) ? null : String(value))),
      );
    default:
      return `is ${column.type} and not text or whole numbers`;
  }
}

const most = 2 ** 31 - 1;

function componentColumn(column: Column): Column | string {
  if (column.type !== 'int32' && column.type !== 'int64' && column.type !== 'double') {
    return `is ${column.type} and not whole numbers`;
  }
  const wrong = column.values.find((value) => !(Number.isInteger(value) && value >= 0 && value <= most));
  if (wrong !== undefined) return `holds ${wrong}, which is no whole number from 0 to ${most}`;
  return { name: column.name, type: 'int32', values: Int32Array.from(column.values) };
}
