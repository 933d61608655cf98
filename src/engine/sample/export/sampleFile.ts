/** A file of the export, complete. */
export interface SampleFile {
  /** Path from the storage container, with slashes. */
  readonly path: string;
  /** Day of its events, from 0. */
  readonly day: number;
  /** JSON lines, each with its line end. */
  readonly text: string;
  /** Lines, repeated ones included. */
  readonly rows: number;
  /** Different events 5140, counted in the first file that has them. */
  readonly accesses: number;
  /** Lines of the truth, one for each access of an attack; with their line ends. */
  readonly truth: string;
}
