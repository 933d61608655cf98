import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowIndex, type RowKey } from '../../../../src/data/accesses/rowIndex.ts';

const keys = fc.record({
  tenant: fc.nat(1),
  user: fc.nat(4),
  // Beyond the first size of what is kept for each resource, too.
  resource: fc.oneof(fc.nat(3), fc.integer({ min: 60, max: 200 })),
  day: fc.integer({ min: -2, max: 2 }),
});

/** As a source that was sorted by some of its columns has them. */
function sorted(rows: readonly RowKey[], by: readonly (keyof RowKey)[]): readonly RowKey[] {
  return rows.toSorted((a, b) => by.reduce((order, name) => order || a[name] - b[name], 0));
}

function expectRowsOfKeys(accesses: readonly RowKey[]): void {
  const column = (): Int32Array => new Int32Array(accesses.length);
  const rows = { size: 0, tenant: column(), user: column(), resource: column(), day: column() };
  const index = new RowIndex(rows);
  const known = new Map<string, number>();
  for (const key of accesses) {
    const text = `${key.tenant} ${key.user} ${key.resource} ${key.day}`;
    const row = index.rowOf(key);
    expect(row).toBe(known.get(text) ?? rows.size);
    if (known.has(text)) continue;
    known.set(text, row);
    for (const name of ['tenant', 'user', 'resource', 'day'] as const) rows[name][row] = key[name];
    rows.size++;
  }
}

describe('RowIndex', () => {
  const orders: readonly (readonly (keyof RowKey)[])[] = [
    [],
    ['tenant', 'user'],
    ['tenant', 'user', 'resource', 'day'],
    ['day', 'tenant', 'user'],
    ['user', 'resource'],
  ];
  it.each(orders.map((by) => [by.join(', ') || 'nothing', by] as const))(
    'gives each key one row, in a source sorted by %s',
    (_, by) => {
      const rows = fc.array(keys, { maxLength: 200 });
      fc.assert(
        fc.property(rows, (accesses) => {
          expectRowsOfKeys(sorted(accesses, by));
        }),
      );
    },
  );

  it('knows every row of a user who comes back, once and again', () => {
    const of = (user: number, resource: number, day = 0): RowKey => ({ tenant: 0, user, resource, day });
    const run = [of(0, 0), of(0, 1), of(0, 1, 3), of(1, 0), of(1, 1, 5), of(1, 1, 4)];
    expectRowsOfKeys([...run, ...run, of(2, 0), ...run.toReversed(), of(2, 0), of(0, 1, 2)]);
  });
});
