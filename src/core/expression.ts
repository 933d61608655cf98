/**
 * Template expressions: one JSON form that the byte scanner, KQL and PySpark evaluate to the same answers
 * (`templates/expressions.vectors.json`). A text expression gives a text or null; a condition gives true or false.
 */
export type TextExpression =
  /**
   * The column's text; null when the row has no such column, or null or nothing in it: Log Analytics does not tell "null"
   * and "empty" apart. Numbers are written as JavaScript does, objects as JSON without spaces.
   */
  | { readonly column: string }
  | { readonly constant: string }
  /** The texts one after the other; null when any is null. */
  | { readonly concat: readonly TextExpression[] }
  /** A-Z to a-z; every other character stays. */
  | { readonly lower: TextExpression }
  /** The piece at `index` (negative: from the end) between occurrences of `by` (not empty); null when there is none. */
  | { readonly split: { readonly value: TextExpression; readonly by: string; readonly index: number } }
  /** The first that is neither null nor empty; null when none is. */
  | { readonly coalesce: readonly TextExpression[] }
  /**
   * Group `group` (0 = whole) of the first match: empty when the group took no part, null when nothing matches. Patterns
   * are those of `pattern.ts`.
   */
  | {
      readonly capture: { readonly value: TextExpression; readonly pattern: string; readonly group: number };
    };

export type Condition =
  /** Same code points; false when either is null. */
  | { readonly equals: readonly [TextExpression, TextExpression] }
  /** Equal to one of the constants; false for null. */
  | { readonly in: { readonly value: TextExpression; readonly constants: readonly string[] } }
  | { readonly endsWith: { readonly value: TextExpression; readonly suffix: string } }
  | { readonly startsWith: { readonly value: TextExpression; readonly prefix: string } }
  /** True for null and for the empty text. */
  | { readonly empty: TextExpression }
  | { readonly matches: { readonly value: TextExpression; readonly pattern: string } }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };
