import { join } from 'node:path';
import type { SavedModel } from '../../core/savedModel.ts';
import { activateModel } from '../../store/activeModel.ts';
import { withLock } from '../../store/lock.ts';
import { withSiblingLock } from '../../store/siblingLock.ts';
import { checkReplaceable, writeModel } from '../../store/modelStore.ts';
import type { Job } from '../job.ts';

/** Where a trained model goes. */
export interface ModelPlace {
  /** Does the training while nobody else trains for this place; throws `store.locked`, `store.notAModel`. */
  readonly reserve: <T>(job: Job, work: () => Promise<T>) => Promise<T>;
  /** Writes the model, makes it the one in use, and returns its folder. */
  readonly save: (model: SavedModel) => Promise<string>;
}

/** Beside a detection's other models. */
export function detectionModels(detectionFolder: string): ModelPlace {
  return {
    reserve: (job, work) => withLock(detectionFolder, job.services.now, work),
    save: async (model) => {
      const folder = join(detectionFolder, 'models', model.id);
      await writeModel(folder, model);
      await activateModel(detectionFolder, model.id);
      return folder;
    },
  };
}

/** A folder of its own, in place of a model that is there. */
export function singleModel(folder: string): ModelPlace {
  return {
    reserve: async (job, work) => {
      await checkReplaceable(folder);
      return withSiblingLock(folder, job.services.now, work);
    },
    save: async (model) => {
      await writeModel(folder, model);
      return folder;
    },
  };
}
