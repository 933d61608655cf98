import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
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
  it('has every row, repetitions included, in order', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const triples = triplesOfRows(rows);
        const { tenants } = atOnce(interactionsOf(triples, (triple) => triples.count[triple]!));
        const entries: string[] = [];
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
              entries.push(text(user, part.rowResources[i]!, part.likelihood(i)));
            }
          }
        }
        const names = (text: string): string => text.split(',', 3).join();
        expect(entries.map(names)).toEqual(entries.map(names).sort());
        expect(entries.sort()).toEqual(rows.map((row) => row.join()).sort());
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
    const { tenants } = atOnce(interactionsOf(triples, (triple) => triples.count[triple]!));
    expect(tenants.map((part) => dictionaryText(triples.tenants, part.tenant))).toEqual(['s', 't']);
    expect([...tenants[1]!.resources]).toEqual([dictionaryFind(triples.resources, 'r9')]);
    expect([...tenants[1]!.rowResources]).toEqual([0, 0]);
    expect([0, 1].map(tenants[1]!.likelihood)).toEqual([3, 1]);
  });

  it('refuses triples that are not sorted', () => {
    const triples = triplesOfRows([
      ['s', 'u1', 'r', 1],
      ['s', 'u2', 'r', 1],
      ['t', 'u1', 'r', 1],
    ]);
    const user = Uint32Array.of(1, 0, 0);
    expect(() => atOnce(interactionsOf({ ...triples, user }, () => 1))).toThrow(/defect/);
    const tenant = triples.tenant.toReversed();
    expect(() => atOnce(interactionsOf({ ...triples, tenant }, () => 1))).toThrow(/defect/);
  });
});
