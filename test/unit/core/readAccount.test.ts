import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addReadAccounts,
  createReadAccount,
  emptyReadAccount,
  malformedRows,
  type ReadAccount,
} from '../../../src/core/readAccount.ts';

const counts = fc.dictionary(fc.constantFrom('machineAccount', 'ipc', 'json', 'time'), fc.nat(100));

const accounts: fc.Arbitrary<ReadAccount> = fc
  .record({
    files: fc.nat(9),
    bytes: fc.nat(999),
    kept: fc.nat(99),
    duplicates: fc.nat(99),
    filtered: counts,
    malformed: counts,
  })
  .map((part) => ({ ...part, rows: part.kept + part.duplicates + sum(part.filtered) + sum(part.malformed) }));

describe('createReadAccount', () => {
  it('takes an account in which every row went somewhere', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        expect(createReadAccount(account)).toBe(account);
      }),
    );
  });

  it('refuses one with a row too many or too few', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom(-1, 1), (account, wrong) => {
        expect(() => createReadAccount({ ...account, rows: account.rows + wrong })).toThrow(/accounted for/);
      }),
    );
  });
});

describe('malformedRows', () => {
  it('counts them over all reasons', () => {
    expect(malformedRows(emptyReadAccount)).toBe(0);
    expect(malformedRows({ ...emptyReadAccount, malformed: { json: 2, time: 3 } })).toBe(5);
  });
});

describe('addReadAccounts', () => {
  it('is the same in any order, and changes nothing with an empty account', () => {
    fc.assert(
      fc.property(accounts, accounts, accounts, (a, b, c) => {
        expect(addReadAccounts(a, b)).toEqual(addReadAccounts(b, a));
        expect(addReadAccounts(addReadAccounts(a, b), c)).toEqual(addReadAccounts(a, addReadAccounts(b, c)));
        expect(addReadAccounts(a, emptyReadAccount)).toEqual(a);
      }),
    );
  });

  it('lists reasons in the same order whichever came first', () => {
    const one = { ...emptyReadAccount, rows: 1, filtered: { ipc: 1 } };
    const other = { ...emptyReadAccount, rows: 2, filtered: { admin: 2 } };
    expect(JSON.stringify(addReadAccounts(one, other))).toBe(JSON.stringify(addReadAccounts(other, one)));
  });
});

function sum(record: Readonly<Record<string, number>>): number {
  return Object.values(record).reduce((total, count) => total + count, 0);
}
