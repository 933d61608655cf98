import type { SavedModel } from '../core/savedModel.ts';
import { readModel } from '../store/modelStore.ts';

/** The model in a folder, every file checked against its digest; throws `store.*`. */
export async function showModel(input: { readonly folder: string }): Promise<SavedModel> {
  return readModel(input.folder);
}
