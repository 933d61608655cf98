import fc from 'fast-check';
import { type AccessTable, createAccessTable } from '../../../src/core/accessTable.ts';
import { type Dictionary, dictionaryFind, dictionaryFromTexts } from '../../../src/core/dictionary.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { dayOfTime, MICROSECONDS_PER_DAY } from '../../../src/core/time.ts';

/** Names as they come: empty, equal but for their end, beyond the first plane, lone surrogates, quotes, marks. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 4,
  }),
  fc.constantFrom(
    '',
    'a',
    'aa',
    'b',
    '\ufeffa',
    '\uffff',
    '\u{10000}',
    '\u{1f600}',
    '\ud83d',
    'x" | take 1 //',
    '\u202eabc',
  ),
);

/** Few distinct names, so that rows meet. */
const fewNames: fc.Arbitrary<string> = fc.constantFrom('', 'a', 'b', 'é', '\uffff', '\u{1f600}');

/** One day of one (tenant, user, resource), before it has ids. */
export interface NamedRow {
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
  readonly day: number;
  readonly count: number;
  readonly firstTime: number;
  readonly lastTime: number;
  readonly computer: string;
}

const namedRow: fc.Arbitrary<NamedRow> = fc
  .record({
    tenant: fc.constantFrom('t', '\u{1f600}'),
    user: fewNames,
    resource: fewNames,
    day: fc.integer({ min: -3, max: 3 }),
    count: fc.integer({ min: 1, max: 1000 }),
    start: fc.integer({ min: 0, max: 5 }),
    length: fc.integer({ min: 0, max: 5 }),
    computer: fewNames,
  })
  .map(({ start, length, ...row }) => ({
    ...row,
    firstTime: row.day * MICROSECONDS_PER_DAY + start,
    lastTime: row.day * MICROSECONDS_PER_DAY + start + length,
  }));

export function rowKey(row: NamedRow): string {
  return JSON.stringify([row.tenant, row.user, row.resource, row.day]);
}

/** Rows with distinct keys, in any order. */
export const namedRows: fc.Arbitrary<NamedRow[]> = fc.uniqueArray(namedRow, {
  selector: rowKey,
  maxLength: 30,
});

/** A table of these rows, made the slow and plain way. */
export function tableOf(rows: readonly NamedRow[]): AccessTable {
  const tenants = dictionaryFromTexts(rows.map((row) => row.tenant));
  const users = dictionaryFromTexts(rows.map((row) => row.user));
  const resources = dictionaryFromTexts(rows.map((row) => row.resource));
  const computers = dictionaryFromTexts(rows.map((row) => row.computer));
  const withIds = rows
    .map((row) => ({
      row,
      ids: [
        dictionaryFind(tenants, row.tenant),
        dictionaryFind(users, row.user),
        dictionaryFind(resources, row.resource),
        row.day,
      ],
    }))
    .sort((a, b) => compareLists(a.ids, b.ids));
  const sorted = withIds.map(({ row }) => row);
  const ids = (dictionary: Dictionary, text: (row: NamedRow) => string): Uint32Array =>
    Uint32Array.from(sorted, (row) => dictionaryFind(dictionary, text(row)));
  return createAccessTable({
    tenants,
    users,
    resources,
    tenant: ids(tenants, (row) => row.tenant),
    user: ids(users, (row) => row.user),
    resource: ids(resources, (row) => row.resource),
    day: Int32Array.from(sorted, (row) => dayOfTime(row.firstTime)),
    count: Float64Array.from(sorted, (row) => row.count),
    firstTime: Float64Array.from(sorted, (row) => row.firstTime),
    lastTime: Float64Array.from(sorted, (row) => row.lastTime),
    extra: [
      { name: 'Computer', type: 'text', dictionary: computers, ids: ids(computers, (row) => row.computer) },
    ],
    account: { ...emptyReadAccount, rows: rows.length, kept: rows.length },
  });
}

export const accessTables: fc.Arbitrary<AccessTable> = namedRows.map(tableOf);

function compareLists(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place === -1 ? 0 : a[place]! - b[place]!;
}
