import type { ItemIds } from '../intern/itemIds.ts';
import type { Window } from '../sources/exportLayout.ts';
import type { RawRow } from './rawRow.ts';
import type { ReadLedger } from './readLedger.ts';
import type { RowPlan } from './rowPlan.ts';
import { timeOf } from './timeOf.ts';

/** A decimal number; what Number() takes beside that (empty text, hexadecimal) is no likelihood. */
const decimal = /^\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$/;

/** The last door: a row that was mapped is kept when it has a time inside the window and did not come before. */
export class Admission {
  /** Of the row that was admitted last: microseconds (NaN without a time column), and its likelihood (1 without one). */
  time = NaN;
  likelihood = 1;
  readonly #row: RawRow;
  readonly #ledger: ReadLedger;
  readonly #itemIds: ItemIds;
  readonly #time: number;
  readonly #itemId: number;
  readonly #likelihood: number;
  readonly #since: number;
  readonly #until: number;

  constructor(
    plan: Pick<RowPlan, 'time' | 'itemId' | 'likelihood'>,
    row: RawRow,
    columns: readonly string[],
    shared: { readonly ledger: ReadLedger; readonly itemIds: ItemIds; readonly window: Window },
  ) {
    const numberOf = (column: string | undefined): number =>
      column === undefined ? -1 : columns.indexOf(column);
    this.#row = row;
    this.#ledger = shared.ledger;
    this.#itemIds = shared.itemIds;
    this.#time = numberOf(plan.time);
    this.#itemId = numberOf(plan.itemId);
    this.#likelihood = numberOf(plan.likelihood);
    this.#since = shared.window.since ?? -Infinity;
    this.#until = shared.window.until ?? Infinity;
  }

  /** Is the current row kept? Counts it either way. */
  admit(line: number): boolean {
    if (this.#likelihood >= 0) {
      this.likelihood = likelihoodOf(this.#row, this.#likelihood);
      if (Number.isNaN(this.likelihood)) return this.#refuse('badLikelihood', line);
    }
    if (this.#time >= 0) {
      this.time = timeOf(this.#row, this.#time);
      if (Number.isNaN(this.time)) return this.#refuse('badTime', line);
      if (this.time < this.#since || this.time >= this.#until) {
        this.#ledger.filtered('outsideWindow');
        return false;
      }
    }
    if (this.#itemId >= 0 && !this.#isNew()) {
      this.#ledger.duplicates++;
      return false;
    }
    this.#ledger.kept++;
    return true;
  }

  /** A row without an identity is always new. */
  #isNew(): boolean {
    const row = this.#row;
    if (row.locate(this.#itemId)) {
      const guid = this.#itemIds.addGuid(row.bytes, row.start, row.end);
      if (guid !== undefined) return guid;
    }
    const text = row.text(this.#itemId) ?? '';
    return text === '' || this.#itemIds.add(text);
  }

  #refuse(reason: 'badTime' | 'badLikelihood', line: number): false {
    this.#ledger.malformed(reason, line);
    return false;
  }
}

function likelihoodOf(row: RawRow, column: number): number {
  const value = row.number(column) ?? numberOfText(row.text(column) ?? '');
  return Number.isFinite(value) ? value : NaN;
}

function numberOfText(text: string): number {
  return decimal.test(text) ? Number(text) : NaN;
}
