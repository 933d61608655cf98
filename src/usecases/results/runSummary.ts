import type { Run } from '../../core/run.ts';
import type { RunPlace } from '../../core/runRows.ts';
import { readRun } from '../../store/runStore.ts';
import { runFolder, runStamp } from '../openRun.ts';

/**
 * What `run.json` says: known long before the rows are read.
 * @throws ByomlError `run.missing`, `store.*`
 */
export async function runSummary(place: RunPlace): Promise<Omit<Run, 'id'>> {
  await runStamp(place);
  const { modelId, window, days, cases, budget, threshold, findings, overBudget } = await readRun(
    runFolder(place),
  );
  return { modelId, window, days, cases, budget, threshold, findings, overBudget };
}
