import { fileURLToPath } from 'node:url';
import { buildKernels } from '../../../../tools/kernels/buildKernels.mjs';

/** The folder with the kernels as they are now; only what has changed is compiled. */
export async function kernelsFolder(): Promise<string> {
  const folder = fileURLToPath(new URL('../../../../.cache/kernels', import.meta.url));
  await buildKernels(folder);
  return folder;
}
