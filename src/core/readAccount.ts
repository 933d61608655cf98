import { invariant } from './invariant.ts';

/** Where every row that was read went: `rows = kept + duplicates + sum(filtered) + sum(malformed)`. */
export interface ReadAccount {
  readonly files: number;
  /** Bytes of the rows, after decompression. */
  readonly bytes: number;
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  /** Rows left out on purpose, by the name of the template's filter. */
  readonly filtered: Readonly<Record<string, number>>;
  /** Rows that could not be read, by reason. */
  readonly malformed: Readonly<Record<string, number>>;
}

export const emptyReadAccount: ReadAccount = {
  files: 0,
  bytes: 0,
  rows: 0,
  kept: 0,
  duplicates: 0,
  filtered: {},
  malformed: {},
};

export function createReadAccount(account: ReadAccount): ReadAccount {
  const explained = account.kept + account.duplicates + total(account.filtered) + total(account.malformed);
  invariant(account.rows === explained, `${account.rows} rows were read and ${explained} are accounted for`);
  return account;
}

export function addReadAccounts(a: ReadAccount, b: ReadAccount): ReadAccount {
  return createReadAccount({
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    rows: a.rows + b.rows,
    kept: a.kept + b.kept,
    duplicates: a.duplicates + b.duplicates,
    filtered: addCounts(a.filtered, b.filtered),
    malformed: addCounts(a.malformed, b.malformed),
  });
}

/** Rows that could not be read, for whatever reason. */
export function malformedRows(account: ReadAccount): number {
  return total(account.malformed);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum = new Map(Object.entries(a));
  for (const [reason, count] of Object.entries(b)) sum.set(reason, (sum.get(reason) ?? 0) + count);
  return Object.fromEntries([...sum].sort(([x], [y]) => (x < y ? -1 : 1)));
}
