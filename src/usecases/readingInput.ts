import type { SourceChoice } from './sourceChoice.ts';

/** What acquiring and training are told of their source. */
export interface ReadingInput {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly detection?: string | undefined;
  /** What to read, where not what the detection says. */
  readonly from?: readonly string[] | undefined;
  /** How rows become accesses, where there is no detection. */
  readonly source?: SourceChoice | undefined;
  /** Microseconds since 1970-01-01T00:00Z, half-open. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}
