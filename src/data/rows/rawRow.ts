/**
 * A row of a source as its reader left it: columns by number, values in their raw spelling. A reader has one such object
 * and moves it from row to row.
 */
export interface RawRow {
  /** A number for the raw value; equal numbers mean equal values, over all rows of this object. Small: it indexes arrays. */
  id(column: number): number;
  /** The value's text, null when there is none. Decodes: to be asked once a distinct value, not once a row. */
  text(column: number): string | null;
  /** What the value is for a table: a number stays one. */
  cell(column: number): string | number | null;
  /** The value where the source keeps numbers, NaN for none; undefined where its text says it. */
  number(column: number): number | undefined;
  /** The same of times, in microseconds. */
  time(column: number): number | undefined;
  /**
   * Finds the value's bytes when they may stand for its text as they are (for what checks their spelling anyway):
   * `bytes[start .. end]`. False where they may not, or where there is no value.
   */
  locate(column: number): boolean;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}
