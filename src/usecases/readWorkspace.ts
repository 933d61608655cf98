import type { ProfileSummary, WorkspaceSummary } from '../core/workspaceSummary.ts';
import { listDetections } from '../store/detectionStore.ts';
import {
  readWorkspace as readWorkspaceFile,
  type Workspace,
  workspaceExists,
} from '../store/workspaceStore.ts';
import { type Job, throwIfCancelled } from './job.ts';
import { detectionSummary } from './workspace/detectionSummary.ts';
import { attempt } from './workspace/attempt.ts';

/**
 * What a workspace holds, from the small files alone; `undefined` where there is no `byoml.yaml`. What is damaged is told
 * in its place and keeps nothing else from being shown.
 * @throws ByomlError `cancelled`
 */
export async function readWorkspace(
  { workspace }: { readonly workspace: string },
  job: Job,
): Promise<WorkspaceSummary | undefined> {
  const exists = await attempt(() => workspaceExists(workspace));
  if (exists.value === false) return undefined;
  const file = await attempt(() => readWorkspaceFile(workspace));
  const names = await attempt(() => listDetections(workspace));
  const problem = file.problem ?? names.problem;
  const detections = [];
  for (const name of names.value ?? []) {
    throwIfCancelled(job);
    detections.push(await detectionSummary(workspace, name));
  }
  const profiles = profilesOf(file.value?.profiles ?? {});
  return {
    ...(problem === undefined ? {} : { problem }),
    detections,
    ...(profiles.length === 0 ? {} : { profiles }),
  };
}

function profilesOf(profiles: Workspace['profiles']): readonly ProfileSummary[] {
  return Object.entries(profiles).map(([name, profile]) => ({ ...profile, name }));
}
