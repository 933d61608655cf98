import type { PathPart } from './schemaProblem.ts';

/** A file's text as data, and the way back from a place in the data to the text. */
export interface ParsedText {
  /** Of the file. */
  readonly path: string;
  readonly data: unknown;
  /** `, line 3, column 5 (algorithm.id)` for a message, or empty; `aboutKey`: the key itself, not its value. */
  place(path: readonly PathPart[], aboutKey: boolean): string;
}
