import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { type Triples, triplesOf } from '../../../src/core/triples.ts';
import { type NamedRow, namedRows, tableOf } from './arbitraries.ts';

interface NamedTriple extends Omit<NamedRow, 'day' | 'computer'> {
  readonly firstDay: number;
  readonly lastDay: number;
}

describe('triplesOf', () => {
  it('groups as a plain loop over named rows does', () => {
    fc.assert(
      fc.property(namedRows, (rows) => {
        expect(namedTriples(atOnce(triplesOf(tableOf(rows))))).toEqual(grouped(rows));
      }),
    );
  });

  it('shares the dictionaries of its table and is sorted by its ids', () => {
    fc.assert(
      fc.property(namedRows, (rows) => {
        const table = tableOf(rows);
        const triples = atOnce(triplesOf(table));
        expect(triples.tenants).toBe(table.tenants);
        expect(triples.users).toBe(table.users);
        expect(triples.resources).toBe(table.resources);
        for (let i = 1; i < triples.count.length; i++) {
          const before = [triples.tenant[i - 1]!, triples.user[i - 1]!, triples.resource[i - 1]!];
          const after = [triples.tenant[i]!, triples.user[i]!, triples.resource[i]!];
          const place = before.findIndex((id, k) => id !== after[k]);
          expect(place).not.toBe(-1);
          expect(before[place]!).toBeLessThan(after[place]!);
        }
      }),
    );
  });
});

function namedTriples(triples: Triples): NamedTriple[] {
  return Array.from(triples.count, (count, i) => ({
    tenant: dictionaryText(triples.tenants, triples.tenant[i]!),
    user: dictionaryText(triples.users, triples.user[i]!),
    resource: dictionaryText(triples.resources, triples.resource[i]!),
    count,
    firstTime: triples.firstTime[i]!,
    lastTime: triples.lastTime[i]!,
    firstDay: triples.firstDay[i]!,
    lastDay: triples.lastDay[i]!,
  }));
}

function grouped(rows: readonly NamedRow[]): NamedTriple[] {
  const groups = new Map<string, NamedTriple>();
  for (const { tenant, user, resource, day, count, firstTime, lastTime } of rows) {
    const key = JSON.stringify([tenant, user, resource]);
    const group = groups.get(key);
    groups.set(key, {
      tenant,
      user,
      resource,
      count: (group?.count ?? 0) + count,
      firstTime: Math.min(group?.firstTime ?? Infinity, firstTime),
      lastTime: Math.max(group?.lastTime ?? -Infinity, lastTime),
      firstDay: Math.min(group?.firstDay ?? Infinity, day),
      lastDay: Math.max(group?.lastDay ?? -Infinity, day),
    });
  }
  const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  return [...groups.values()].sort(
    (a, b) => order(a.tenant, b.tenant) || order(a.user, b.user) || order(a.resource, b.resource),
  );
}
