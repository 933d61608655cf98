import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessTable, createAccessTable } from '../../../src/core/accessTable.ts';
import { type Column, createTable, type Table } from '../../../src/core/column.ts';
import { dictionaryFromTexts, dictionaryText } from '../../../src/core/dictionary.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { takeRows } from '../../../src/core/takeRows.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { NO_DAY } from '../../../src/core/time.ts';
import {
  accessTableToTable,
  isAccessTable,
  tableToAccessTable,
} from '../../../src/formats/accessTableColumns.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../src/formats/readParquet.ts';

const names = dictionaryFromTexts(['a', 'b', 'c']);

/** Every (tenant, user, resource) of three names each, on some days, with extra columns. */
function sample(): AccessTable {
  const rows = 27;
  const place = (divisor: number): Uint32Array =>
    Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / divisor) % 3);
  return createAccessTable({
    tenants: names,
    users: names,
    resources: names,
    tenant: place(9),
    user: place(3),
    resource: place(1),
    day: Int32Array.from({ length: rows }, (_, row) => 20_000 + row),
    count: Float64Array.from({ length: rows }, (_, row) => row + 1),
    firstTime: Float64Array.from({ length: rows }, (_, row) => 1_728_000_000_000_000 + row),
    lastTime: Float64Array.from({ length: rows }, (_, row) => 1_728_000_000_000_000 + 2 * row),
    extra: [
      textColumn(
        'address',
        Array.from({ length: rows }, (_, row) => (row % 4 === 0 ? null : `10.0.0.${row}`)),
      ),
    ],
    account: emptyReadAccount,
  });
}

function back(table: Table): AccessTable {
  return tableToAccessTable(table, emptyReadAccount, 'x.parquet');
}

function withColumn(column: Column): Table {
  const columns = accessTableToTable(sample()).columns;
  return createTable(columns.map((other) => (other.name === column.name ? column : other)));
}

function doubles(name: 'count' | 'firstTime', row: number, value: number): Column {
  const values = sample()[name].slice();
  values[row] = value;
  return { name, type: name === 'count' ? 'double' : 'timestamp', values };
}

describe('accessTableColumns', () => {
  it('has the columns of the contract, in order, and takes them back through Parquet', async () => {
    const table = accessTableToTable(sample());
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'tenant text',
      'user text',
      'resource text',
      'day day',
      'count int64',
      'firstTime timestamp',
      'lastTime timestamp',
      'address text',
    ]);
    expect(isAccessTable(table.columns.map(({ name }) => name))).toBe(true);
    expect(isAccessTable(['tenant', 'user', 'resource'])).toBe(false);
    expect(back(await readParquet(randomAccessOfBytes(encodeParquet(table))))).toEqual(sample());
  });

  it('keeps likelihoods that are not whole, and unknown days and times', () => {
    const table = { ...sample(), count: sample().count.map((count) => count / 2) };
    const timeless = {
      ...table,
      day: new Int32Array(27).fill(NO_DAY),
      firstTime: new Float64Array(27).fill(NaN),
      lastTime: new Float64Array(27).fill(NaN),
    };
    expect(back(accessTableToTable(timeless))).toEqual(timeless);
  });

  it('sorts rows that come in another order', () => {
    const order = fc.shuffledSubarray([...Array(27).keys()], { minLength: 27 });
    fc.assert(
      fc.property(order, (rows) => {
        const { columns } = accessTableToTable(sample());
        const shuffled = createTable(columns.map((column) => takeRows(column, Uint32Array.from(rows))));
        expect(back(shuffled)).toEqual(sample());
      }),
    );
  });

  it('takes tenants that are whole numbers', () => {
    const tenant: Column = { name: 'tenant', type: 'int32', values: Int32Array.from(sample().tenant) };
    const table = back(withColumn(tenant));
    expect([0, 1, 2].map((id) => dictionaryText(table.tenants, id))).toEqual(['0', '1', '2']);
  });

  it('names the row that is not positive, has no name, runs backwards or is there twice', () => {
    const cases: readonly (readonly [Table, string])[] = [
      [withColumn(doubles('count', 4, -1)), 'row 5 has the count -1'],
      [withColumn(doubles('count', 4, 0)), 'row 5 has the count 0'],
      [withColumn(doubles('count', 0, NaN)), 'row 1 has the count NaN'],
      [withColumn(doubles('count', 0, Infinity)), 'row 1 has the count Infinity'],
      [withColumn(doubles('firstTime', 2, 9e15)), 'row 3 has its firstTime after its lastTime'],
      [
        withColumn(
          textColumn(
            'user',
            Array.from({ length: 27 }, (_, row) => (row === 7 ? null : 'u')),
          ),
        ),
        'row 8 has no user',
      ],
      [
        createTable(
          accessTableToTable(sample()).columns.map((column) => takeRows(column, Uint32Array.of(0, 5, 1, 5))),
        ),
        'row 4 has the tenant, user, resource and day of row 2',
      ],
    ];
    for (const [table, text] of cases) {
      expect(() => back(table)).toThrow(`"x.parquet" is no access table: ${text}.`);
    }
  });

  it('names the column that is missing or of another type', () => {
    const table = accessTableToTable(sample());
    const without = createTable(table.columns.filter(({ name }) => name !== 'day'));
    expect(() => back(without)).toThrow('"x.parquet" is no access table: its column "day" is missing.');
    const user: Column = { name: 'user', type: 'double', values: sample().count };
    expect(() => back(withColumn(user))).toThrow('its column "user" has the type double and not text');
    const lastTime: Column = { name: 'lastTime', type: 'int64', values: sample().lastTime };
    expect(() => back(withColumn(lastTime))).toThrow(
      'its column "lastTime" has the type int64 and not timestamp',
    );
  });
});
