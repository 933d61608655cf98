import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessTable } from '../../../src/core/accessTable.ts';
import { dictionaryFind, NO_ID } from '../../../src/core/dictionary.ts';
import { dropDays } from '../../../src/core/dropDays.ts';
import { mergeAccessTables } from '../../../src/core/mergeAccessTables.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { accessTables, namedRows, tableOf } from './arbitraries.ts';

const lines = fc.integer({ min: -4, max: 4 });
const before = (line: number) => (day: number) => day < line;
const withoutAccount = (table: AccessTable): AccessTable => ({ ...table, account: emptyReadAccount });

describe('dropDays', () => {
  it('is the table of the other days, without names that occur in no other', () => {
    fc.assert(
      fc.property(namedRows, lines, (rows, line) => {
        const kept = rows.filter((row) => row.day >= line);
        expect(withoutAccount(dropDays(tableOf(rows), before(line)))).toEqual(withoutAccount(tableOf(kept)));
      }),
    );
  });

  it('may come before a merge or after it', () => {
    fc.assert(
      fc.property(accessTables, accessTables, lines, (a, b, line) => {
        expect(dropDays(mergeAccessTables(a, b), before(line))).toEqual(
          mergeAccessTables(dropDays(a, before(line)), dropDays(b, before(line))),
        );
      }),
    );
  });

  it('forgets the names of dropped days, and keeps the account of what was read', () => {
    const row = { tenant: 't', resource: 'r', count: 1, computer: 'c' };
    const table = tableOf([
      { ...row, user: 'old', day: 0, firstTime: 1, lastTime: 1 },
      { ...row, user: 'new', day: 1, firstTime: 86_400_000_001, lastTime: 86_400_000_001 },
    ]);
    const later = dropDays(table, before(1));
    expect(dictionaryFind(later.users, 'old')).toBe(NO_ID);
    expect(Buffer.from(later.users.bytes).toString()).toBe('new');
    expect(later.account).toEqual(table.account);
  });

  it('drops nothing, or everything', () => {
    fc.assert(
      fc.property(accessTables, (table) => {
        expect(dropDays(table, () => false)).toEqual(table);
        expect(withoutAccount(dropDays(table, () => true))).toEqual(withoutAccount(tableOf([])));
      }),
    );
  });
});
