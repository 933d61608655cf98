import type { Row, RowPage } from '../../src/core/runRows.ts';

export interface RowCacheOptions {
  readonly fetch: (start: number, count: number, signal: AbortSignal) => Promise<RowPage>;
  readonly pageSize: number;
  /** Called whenever something came or failed. */
  readonly changed: () => void;
}

/** Pages that are kept: a screen, some before and behind it, and places that were just left. */
const mostPages = 24;

/** Pages that are asked for at the same time. */
const mostPending = 2;

/**
 * The rows of one query, a page at a time as they are wanted, the latest wish first: what was wanted while nobody had time
 * to ask for it and no longer is, is never asked for.
 */
export class RowCache {
  readonly #options: RowCacheOptions;
  /** Pages by number, the one that was not used for the longest time first. */
  readonly #pages = new Map<number, readonly Row[]>();
  readonly #pending = new Map<number, AbortController>();
  #wanted: readonly number[] = [];
  #total: number | undefined;
  #error: unknown;
  #isDisposed = false;

  constructor(options: RowCacheOptions) {
    this.#options = options;
  }

  /** Rows that there are in all; undefined until the first page came. */
  get total(): number | undefined {
    return this.#total;
  }

  /** Why the last page did not come; undefined as long as all do. */
  get error(): unknown {
    return this.#error;
  }

  rowAt(index: number): Row | undefined {
    const { pageSize } = this.#options;
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Says which rows are to be shown: from `first` to `last`, both included. */
  want(first: number, last: number): void {
    const { pageSize } = this.#options;
    const end = this.#total === undefined ? last : Math.min(last, this.#total - 1);
    const from = Math.max(0, Math.floor(first / pageSize));
    const to = Math.max(from, Math.floor(end / pageSize));
    this.#wanted = Array.from({ length: to - from + 1 }, (_, place) => from + place);
    for (const page of this.#wanted) this.#touch(page);
    this.#ask();
  }

  /** Asks again for what did not come. */
  retry(): void {
    this.#error = undefined;
    this.#options.changed();
    this.#ask();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const pending of this.#pending.values()) pending.abort();
  }

  #touch(page: number): void {
    const rows = this.#pages.get(page);
    if (rows === undefined) return;
    this.#pages.delete(page);
    this.#pages.set(page, rows);
  }

  #ask(): void {
    if (this.#isDisposed || this.#error !== undefined) return;
    const missing = this.#wanted.filter((page) => !this.#pages.has(page) && !this.#pending.has(page));
    for (const page of missing.slice(0, mostPending - this.#pending.size)) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    const { fetch, pageSize, changed } = this.#options;
    const controller = new AbortController();
    this.#pending.set(page, controller);
    try {
      const { rows, total } = await fetch(page * pageSize, pageSize, controller.signal);
      if (this.#isDisposed) return;
      this.#total = total;
      this.#pages.set(page, rows);
      this.#forget();
    } catch (error) {
      if (this.#isDisposed) return;
      this.#error = error;
    } finally {
      this.#pending.delete(page);
    }
    changed();
    this.#ask();
  }

  #forget(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) return;
      if (!this.#wanted.includes(page)) this.#pages.delete(page);
    }
  }
}
