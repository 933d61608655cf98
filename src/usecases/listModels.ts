import { join } from 'node:path';
import type { Threshold } from '../core/threshold.ts';
import type { DataWindow } from '../core/savedModel.ts';
import { activeModelId, listModelIds } from '../store/activeModel.ts';
import { detectionFolder, listDetections } from '../store/detectionStore.ts';
import { readModelFile } from '../store/modelStore.ts';

export interface ListedModel {
  readonly detection: string;
  readonly id: string;
  readonly path: string;
  /** Is it the one that scores? */
  readonly active: boolean;
  readonly algorithm: { readonly id: string; readonly version: number };
  readonly window: DataWindow;
  readonly threshold: Threshold | undefined;
}

/** The models of a workspace, or of one of its detections; oldest data first. Throws `store.*` for a damaged one. */
export async function listModels(input: {
  readonly workspace: string;
  readonly detection?: string | undefined;
}): Promise<readonly ListedModel[]> {
  const names = input.detection === undefined ? await listDetections(input.workspace) : [input.detection];
  const models: ListedModel[] = [];
  for (const detection of names) {
    const folder = detectionFolder(input.workspace, detection);
    const ids = await listModelIds(folder);
    const active = ids.length === 0 ? undefined : await activeModelId(folder);
    for (const id of ids) {
      const path = join(folder, 'models', id);
      const { algorithm, window, threshold } = await readModelFile(path);
      models.push({ detection, id, path, active: id === active, algorithm, window, threshold });
    }
  }
  return models;
}
