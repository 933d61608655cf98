import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunPlace } from '../core/runRows.ts';

/** Changes when the run's files do; undefined when the run is not there. */
export async function runMark({ workspace, detection, run }: RunPlace): Promise<string | undefined> {
  try {
    const { mtimeMs, size } = await stat(join(workspace, 'detections', detection, 'runs', run, 'run.json'));
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
