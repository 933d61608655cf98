import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryFind, dictionaryText } from '../../../src/core/dictionary.ts';
import { interactionsOf } from '../../../src/engine/interactionsOf.ts';
import { type Row, triplesOfRows } from './accessAnomaly/support/rows.ts';

const someRows = fc.array(
  fc.tuple(
    fc.constantFrom('s', 't', 'v'),
    fc.nat(6).map((n) => `u${n}`),
    fc.nat(6).map((n) => `r${n}`),
    fc.integer({ min: 1, max: 99 }),
  ),
  { maxLength: 40 },
);

describe('interactionsOf', () => {
  it('has every row in both layouts, repetitions included', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const triples = triplesOfRows(rows);
        const { tenants } = interactionsOf(triples, (triple) => triples.count[triple]!);
        const entries = { byRow: [] as string[], byColumn: [] as string[] };
        for (const part of tenants) {
          const text = (user: number, resource: number, value: number): string =>
            [
              dictionaryText(triples.tenants, part.tenant),
              dictionaryText(triples.users, part.users[user]!),
              dictionaryText(triples.resources, part.resources[resource]!),
              value,
            ].join();
          for (let user = 0; user < part.users.length; user++) {
            expect(part.rowStarts[user + 1]).toBeGreaterThan(part.rowStarts[user]!);
            for (let i = part.rowStarts[user]!; i < part.rowStarts[user + 1]!; i++) {
              entries.byRow.push(text(user, part.rowResources[i]!, part.rowValues[i]!));
            }
          }
          for (let resource = 0; resource < part.resources.length; resource++) {
            expect(part.columnStarts[resource + 1]).toBeGreaterThan(part.columnStarts[resource]!);
            for (let i = part.columnStarts[resource]!; i < part.columnStarts[resource + 1]!; i++) {
              entries.byColumn.push(text(part.columnUsers[i]!, resource, part.columnValues[i]!));
            }
          }
        }
        const expected = rows.map((row) => row.join()).sort();
        expect(entries.byRow.sort()).toEqual(expected);
        expect(entries.byColumn.sort()).toEqual(expected);
      }),
    );
  });

  it('has the tenants that occur, by name, with their own names only', () => {
    const rows: readonly Row[] = [
      ['t', 'u2', 'r9', 1],
      ['s', 'u1', 'r1', 2],
      ['t', 'u1', 'r9', 3],
    ];
    const triples = triplesOfRows(rows);
    const { tenants } = interactionsOf(triples, (triple) => triples.count[triple]!);
    expect(tenants.map((part) => dictionaryText(triples.tenants, part.tenant))).toEqual(['s', 't']);
    expect([...tenants[1]!.resources]).toEqual([dictionaryFind(triples.resources, 'r9')]);
    expect([...tenants[1]!.columnUsers]).toEqual([0, 1]);
    expect([...tenants[1]!.columnValues]).toEqual([3, 1]);
  });
});
