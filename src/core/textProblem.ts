/** Something wrong with a text. Lines and columns count from 0, columns in UTF-16 units, as editors do; the end is exclusive. */
export interface TextProblem {
  readonly severity: 'error' | 'warning' | 'information' | 'suggestion';
  readonly message: string;
  readonly code?: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
