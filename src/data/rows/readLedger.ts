import { createReadAccount, type ReadAccount } from '../../core/readAccount.ts';
import type { MalformedRow } from '../readReport.ts';

/** How many malformed rows are told one by one; all are counted. */
const told = 100;

/** Why a row is malformed. */
export type Malformation =
  | 'notJson'
  | 'notObject'
  | 'tooDeep'
  | 'tooLong'
  | 'truncated'
  | 'damagedGzip'
  | 'ragged'
  | 'badQuotes'
  | 'badTime'
  | 'badLikelihood';

/** Where every row went, while reading. */
export class ReadLedger {
  file = '';
  files = 0;
  bytes = 0;
  /** Counted where rows are found, so that the account can be checked against what became of them. */
  rows = 0;
  kept = 0;
  duplicates = 0;
  readonly malformedRows: MalformedRow[] = [];
  readonly #filtered = new Map<string, number>();
  readonly #malformed = new Map<string, number>();

  /** Rows of `path` follow. */
  startFile(path: string): void {
    this.file = path;
    this.files++;
  }

  filtered(reason: string): void {
    this.#filtered.set(reason, (this.#filtered.get(reason) ?? 0) + 1);
  }

  malformed(reason: Malformation, line: number): void {
    this.#malformed.set(reason, (this.#malformed.get(reason) ?? 0) + 1);
    if (this.malformedRows.length < told) this.malformedRows.push({ file: this.file, line, reason });
  }

  /** A row that is not even one. */
  unreadable(reason: Malformation, line: number): void {
    this.rows++;
    this.malformed(reason, line);
  }

  account(): ReadAccount {
    const { files, bytes, rows, kept, duplicates } = this;
    const filtered = counts(this.#filtered);
    const malformed = counts(this.#malformed);
    return createReadAccount({ files, bytes, rows, kept, duplicates, filtered, malformed });
  }
}

function counts(reasons: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
}
