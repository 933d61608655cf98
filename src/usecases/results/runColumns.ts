import type { Column, ColumnOf, ColumnType, Table } from '../../core/column.ts';
import { type Dictionary, dictionarySize, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { type Case, caseCode } from '../../core/scores.ts';
import { readRunPart } from './readRunPart.ts';

/** The rows of a run, one for each scored triple, as columns; ids point into the dictionaries. */
export interface RunColumns {
  readonly rows: number;
  readonly tenants: Dictionary;
  readonly users: Dictionary;
  readonly resources: Dictionary;
  readonly tenant: Uint32Array;
  readonly user: Uint32Array;
  readonly resource: Uint32Array;
  /** Codes of `cases`. */
  readonly case: Uint8Array;
  /** NaN: none. */
  readonly score: Float64Array;
  readonly percentile: Float32Array;
  readonly count: Float64Array;
  /** Microseconds since 1970-01-01T00:00Z; NaN where the source has no times. */
  readonly firstTime: Float64Array;
  readonly lastTime: Float64Array;
}

const texts = ['tenant', 'user', 'resource', 'case'];
const numbers = ['score', 'percentile', 'count', 'firstTime', 'lastTime'];

/** Reads `scores.parquet` of a run's folder; throws `run.damaged`, `parquet.*`. */
export async function readRunColumns(folder: string): Promise<RunColumns> {
  const table = await readRunPart(folder, 'scores', { columns: [...texts, ...numbers] });
  const column = <T extends ColumnType>(name: string, ...types: readonly T[]): ColumnOf<T> =>
    columnOf(table, name, types, folder);
  const tenant = column('tenant', 'text');
  const user = column('user', 'text');
  const resource = column('resource', 'text');
  return {
    rows: table.rows,
    tenants: tenant.dictionary,
    users: user.dictionary,
    resources: resource.dictionary,
    tenant: tenant.ids,
    user: user.ids,
    resource: resource.ids,
    case: caseCodes(column('case', 'text'), folder),
    score: column('score', 'double').values,
    percentile: column('percentile', 'float').values,
    count: column('count', 'int64', 'double').values,
    firstTime: column('firstTime', 'timestamp').values,
    lastTime: column('lastTime', 'timestamp').values,
  };
}

function columnOf<T extends ColumnType>(
  table: Table,
  name: string,
  types: readonly T[],
  folder: string,
): ColumnOf<T> {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw damaged(folder, `has no column "${name}"`);
  if (isOfType(column, types)) return column;
  throw damaged(folder, `has a column "${name}" that is ${column.type}, not ${types.join(' or ')}`);
}

function isOfType<T extends ColumnType>(column: Column, types: readonly T[]): column is ColumnOf<T> {
  return types.some((type) => type === column.type);
}

function caseCodes({ dictionary, ids }: ColumnOf<'text'>, folder: string): Uint8Array {
  const codes = Array.from({ length: dictionarySize(dictionary) }, (_, id) => {
    const name = dictionaryText(dictionary, id);
    if (!isCase(name)) throw damaged(folder, `has the unknown case "${name.slice(0, 40)}"`);
    return caseCode[name];
  });
  if (ids.includes(NO_ID)) throw damaged(folder, 'has rows without a case');
  return Uint8Array.from(ids, (id) => codes[id] ?? 0);
}

function isCase(name: string): name is Case {
  return Object.hasOwn(caseCode, name);
}

function damaged(path: string, problem: string): ByomlError {
  return new ByomlError('run.damaged', { path, part: 'scores.parquet', problem });
}
