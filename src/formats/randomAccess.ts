/** A file of which any part can be read: on disk, in memory or in the cloud. */
export interface RandomAccess {
  readonly byteLength: number;
  /** What messages call it. */
  readonly name?: string;
  /** Bytes `start` to `end` (exclusive; the end of the file when absent). */
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}
