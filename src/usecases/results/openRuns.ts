import type { RunPlace } from '../../core/runRows.ts';
import { type OpenRun, openRun, runFolder, runStamp } from '../openRun.ts';

/** Runs that stay open: one that is looked at, and the one that it is compared with. */
const mostOpen = 2;

interface Kept {
  readonly folder: string;
  readonly stamp: string;
  readonly run: Promise<OpenRun>;
}

/** The runs that were looked at last. One that changed on disk is read again. */
export class OpenRuns {
  /** The one used last stands last. */
  #kept: readonly Kept[] = [];

  /** Errors as {@link openRun}. */
  async open(place: RunPlace): Promise<OpenRun> {
    const folder = runFolder(place);
    let stamp: string;
    try {
      stamp = await runStamp(place);
    } catch (error) {
      this.#forget(folder);
      throw error;
    }
    const standing = this.#kept.find((kept) => kept.folder === folder && kept.stamp === stamp);
    const kept = standing ?? { folder, stamp, run: openRun(place) };
    this.#forget(folder);
    this.#kept = [...this.#kept, kept].slice(-mostOpen);
    try {
      return await kept.run;
    } catch (error) {
      this.#kept = this.#kept.filter((other) => other !== kept);
      throw error;
    }
  }

  #forget(folder: string): void {
    this.#kept = this.#kept.filter((kept) => kept.folder !== folder);
  }
}
