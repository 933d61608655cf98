import { grown } from '../../core/grown.ts';
import { utf8Decode } from '../../core/utf8.ts';
import { InternTable } from '../intern/internTable.ts';

/** How many rows had which value. */
export class Tally {
  readonly values = new InternTable();
  #counts = new Float64Array(16);

  add(id: number): void {
    this.#counts = grown(this.#counts, id + 1);
    this.#counts[id]!++;
  }

  /** Most frequent first; equal counts by value. */
  counts(): Readonly<Record<string, number>> {
    const entries = Array.from({ length: this.values.size }, (_, id) => id)
      .filter((id) => this.#counts[id]! > 0)
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || this.values.compare(a, b))
      .map((id) => [utf8Decode(this.values.bytes(id)), this.#counts[id]!] as const);
    return Object.fromEntries(entries);
  }
}
