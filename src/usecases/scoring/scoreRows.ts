import type { TripleNames } from '../../core/algorithm.ts';
import type { Model } from '../../core/model.ts';
import { createScores, emptyScores, type Scores } from '../../core/scores.ts';
import { algorithmOf } from '../algorithms.ts';
import { type Job, runSteps } from '../job.ts';

/** The scores of some rows, in their order; throws `model.algorithm`, `model.algorithmVersion`, `cancelled`. */
export async function scoreRows(model: Model, rows: TripleNames, job: Job): Promise<Scores> {
  const scores = emptyScores(rows.tenant.length);
  await runSteps(algorithmOf(model).score(model, rows, scores, job.services.pairKernel), job);
  return createScores(scores);
}
