import { join } from 'node:path';
import type { DetectionSummary, ModelSummary, RuleListed, RunListed } from '../../core/workspaceSummary.ts';
import { activeModelId, listModelIds } from '../../store/activeModel.ts';
import { readDetection } from '../../store/detectionStore.ts';
import { readModelFile } from '../../store/modelStore.ts';
import { listRules } from '../../store/ruleStore.ts';
import { listRunIds, readRun } from '../../store/runStore.ts';
import { attempt } from './attempt.ts';

/** One detection with its models, runs and rules; what is damaged is told in its place. */
export async function detectionSummary(workspace: string, name: string): Promise<DetectionSummary> {
  const folder = join(workspace, 'detections', name);
  const detection = await attempt(() => readDetection(workspace, name));
  const active = await attempt(() => activeModelId(folder));
  const models = await attempt(() => modelSummaries(folder, active.value));
  const runs = await attempt(() => runsListed(folder));
  const rules = await attempt(() => rulesListed(folder));
  // A detection without any model is only new.
  const activeProblem = models.value?.length === 0 ? undefined : active.problem;
  const problem = detection.problem ?? models.problem ?? activeProblem ?? runs.problem ?? rules.problem;
  return {
    name,
    folder,
    template: detection.value?.template.id ?? '',
    ...(problem === undefined ? {} : { problem }),
    models: models.value ?? [],
    runs: runs.value ?? [],
    rules: rules.value ?? [],
  };
}

async function modelSummaries(
  detectionFolder: string,
  active: string | undefined,
): Promise<readonly ModelSummary[]> {
  const models: ModelSummary[] = [];
  for (const id of (await listModelIds(detectionFolder)).toReversed()) {
    const folder = join(detectionFolder, 'models', id);
    const place = { id, folder, active: id === active };
    const { value: file, problem } = await attempt(() => readModelFile(folder));
    if (file === undefined) models.push({ ...place, problem });
    else models.push({ ...place, algorithm: file.algorithm.id, window: file.window });
  }
  return models;
}

async function runsListed(detectionFolder: string): Promise<readonly RunListed[]> {
  const runs: RunListed[] = [];
  for (const id of (await listRunIds(detectionFolder)).toReversed()) {
    const folder = join(detectionFolder, 'runs', id);
    const { value: run, problem } = await attempt(() => readRun(folder));
    if (run === undefined) runs.push({ id, folder, problem });
    else runs.push({ id, folder, modelId: run.modelId, findings: run.findings, window: run.window });
  }
  return runs;
}

async function rulesListed(detectionFolder: string): Promise<readonly RuleListed[]> {
  const names = await listRules(detectionFolder);
  return names.map((name) => ({ name, path: join(detectionFolder, 'rules', name) }));
}
