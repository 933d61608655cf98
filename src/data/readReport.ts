/** A row that could not be read. */
export interface MalformedRow {
  readonly file: string;
  /** From 1; a row of CSV that spans lines is named by its first, a row of Parquet by its number. */
  readonly line: number;
  readonly reason: string;
}

/** What reading has to tell beside the rows; where each row went is in the access table's `account`. */
export interface ReadReport {
  /** The first 100. */
  readonly malformed: readonly MalformedRow[];
  /** Files that were found and are of no kind that is read. */
  readonly ignoredFiles: readonly string[];
  /** What the rows were that a filter left out: filter -> value of its tally column (empty: none) -> rows. */
  readonly tallies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Did the rows say themselves how usual they are? */
  readonly hasLikelihood: boolean;
}
