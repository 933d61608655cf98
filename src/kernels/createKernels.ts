import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Factoriser } from '../core/factoriser.ts';
import type { PairKernel } from '../core/pairKernel.ts';
import { isSupported } from './isSupported.ts';
import { KernelFactoriser } from './kernelFactoriser.ts';
import { memoryBudget } from './memoryBudget.ts';

/** What the kernels do faster; nothing where they cannot run. */
export interface Kernels {
  readonly factoriser?: Factoriser;
  readonly pairKernel?: PairKernel;
}

/**
 * The kernels on so many threads; none where they cannot run, or where `wanted`, as the environment variable BYOML_KERNEL says
 * it, is `exact`. Nothing is loaded or started before the first work.
 */
export function createKernels(threads: number, wanted: string | undefined): Kernels {
  if (wanted === 'exact' || !isSupported()) return {};
  const folder = kernelsFolder();
  if (folder === undefined) return {};
  const kernels = new KernelFactoriser({ folder, threads, memoryBudget });
  return { factoriser: kernels, pairKernel: kernels };
}

/** Beside the bundle, which the bundler may put into a folder of its own, or where the build puts it when run from source. */
function kernelsFolder(): string | undefined {
  const places = ['./kernels', '../kernels', '../../dist/kernels'];
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(join(folder, 'thread.js')));
}
