import type { Column } from '../../core/column.ts';
import { grown } from '../../core/grown.ts';
import type { InternTable } from '../intern/internTable.ts';
import { sortedDictionary } from '../intern/sortedDictionary.ts';
import { inOrder } from '../intern/sortedOrder.ts';
import { NONE } from '../rows/memo.ts';

/** An extra column of the access table: per row the value of its first access, the least one among equal times. */
export class ExtraValues {
  readonly #name: string;
  readonly #texts: InternTable;
  #ids = new Int32Array(64);

  constructor(name: string, texts: InternTable) {
    this.#name = name;
    this.#texts = texts;
  }

  set(row: number, id: number): void {
    this.#ids = grown(this.#ids, row + 1);
    this.#ids[row] = id;
  }

  /** Among equal times the least value counts, any value before none: so the order of files plays no part. */
  setIfLess(row: number, id: number): void {
    const known = this.#ids[row]!;
    const isLess = id !== NONE && (known === NONE || this.#texts.compare(id, known) < 0);
    if (isLess) this.#ids[row] = id;
  }

  column(order: Uint32Array | undefined, rows: number): Column {
    const { dictionary, ids } = sortedDictionary(this.#texts, inOrder(this.#ids, order, rows));
    return { name: this.#name, type: 'text', dictionary, ids };
  }
}
