import type { SavedModel } from '../core/savedModel.ts';
import { readModel } from '../store/modelStore.ts';
import { algorithmOf } from './algorithms.ts';

/** A model that this program can score with; throws `store.*`, `model.algorithm`, `model.algorithmVersion`. */
export async function openModel(folder: string): Promise<SavedModel> {
  const saved = await readModel(folder);
  algorithmOf(saved.model);
  return saved;
}
