import type { Row } from '../world/world.ts';
import {
  columnOf,
  readExpression,
  readList,
  TokenReader,
  type Expression,
  type Value,
} from './kqlExpressions.ts';
import { KqlRefused, tokensOf } from './kqlTokens.ts';

interface ResultTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Value[])[];
}

/** A query, read: `Table | where ... | where ... | summarize a = f(x), ... by y`. */
export interface KqlQuery {
  readonly table: string;
  readonly run: (rows: readonly Row[]) => ResultTable;
}

/**
 * The few words of KQL that the product asks with; whatever else a query has is refused with words, never answered wrongly.
 * `now` in milliseconds.
 */
export function readQuery(query: string, now: number): KqlQuery {
  const reader = new TokenReader(tokensOf(query));
  const table = reader.name();
  const filters: Expression[] = [];
  while (reader.takeIf('|')) {
    const operator = reader.name();
    if (operator === 'where') filters.push(readExpression(reader, now));
    else if (operator === 'summarize') {
      const summary = readSummary(reader, now);
      if (reader.next.kind !== 'end') throw new KqlRefused('Nothing can follow a summarize here');
      return {
        table,
        run: (rows) => summary(rows.filter((row) => filters.every((each) => each(row) === true))),
      };
    } else throw new KqlRefused(`The local Azure has no operator "${operator}"`);
  }
  throw new KqlRefused('A query has to end in a summarize here');
}

interface Aggregate {
  readonly name: string;
  readonly type: string;
  readonly of: (rows: readonly Row[]) => Value;
}

function readSummary(reader: TokenReader, now: number): (rows: readonly Row[]) => ResultTable {
  const aggregates: Aggregate[] = [];
  do {
    const name = reader.name();
    reader.expect('=');
    const type = reader.name();
    aggregates.push(aggregateOf(name, type, readList(reader, now)));
  } while (reader.takeIf(','));
  const by: string[] = [];
  if (reader.takeIf('by')) {
    do by.push(reader.name());
    while (reader.takeIf(','));
  }
  return (rows) => ({
    columns: [
      ...by.map((name) => ({ name, type: typeof rows[0]?.[name] === 'number' ? 'int' : 'string' })),
      ...aggregates.map(({ name, type }) => ({ name, type })),
    ],
    rows: groupsOf(rows, by).map((group) => [
      ...by.map((name) => columnOf(name)(group[0]!)),
      ...aggregates.map(({ of }) => of(group)),
    ]),
  });
}

/** Without `by` there is one group, also of no rows. */
function groupsOf(rows: readonly Row[], by: readonly string[]): readonly (readonly Row[])[] {
  if (by.length === 0) return [rows];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((name) => row[name] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function aggregateOf(name: string, kind: string, [first, second]: readonly Expression[]): Aggregate {
  const numbers = (rows: readonly Row[]): number[] =>
    rows.flatMap((row) => {
      const value = first?.(row);
      return typeof value === 'number' ? [value] : [];
    });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  switch (kind) {
    case 'count':
      return { name, type: 'long', of: (rows) => rows.length };
    case 'countif':
      return { name, type: 'long', of: (rows) => rows.filter((row) => first?.(row) === true).length };
    case 'dcount':
      return { name, type: 'long', of: (rows) => new Set(rows.map((row) => first?.(row))).size };
    case 'sum':
      return { name, type: 'real', of: (rows) => sum(numbers(rows)) };
    case 'sumif':
      return { name, type: 'real', of: (rows) => sum(numbers(rows.filter((row) => second?.(row) === true))) };
    // Of times alone, which is all that is asked for.
    case 'max':
      return { name, type: 'datetime', of: (rows) => timeOf(Math.max(...numbers(rows))) };
    case 'min':
      return { name, type: 'datetime', of: (rows) => timeOf(Math.min(...numbers(rows))) };
    default:
      throw new KqlRefused(`The local Azure has no aggregate "${kind}"`);
  }
}

function timeOf(milliseconds: number): Value {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : undefined;
}
