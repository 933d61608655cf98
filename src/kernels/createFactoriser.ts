import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Factoriser } from '../core/factoriser.ts';
import { isSupported } from './isSupported.ts';
import { KernelFactoriser } from './kernelFactoriser.ts';
import { memoryBudget } from './memoryBudget.ts';

/**
 * The fast kernels on so many threads; undefined where they cannot run, or where `wanted`, as the environment variable
 * BYOML_KERNEL says it, is `exact`. Nothing is loaded or started before the first factorisation.
 */
export function createFactoriser(threads: number, wanted: string | undefined): Factoriser | undefined {
  if (wanted === 'exact' || !isSupported()) return undefined;
  const folder = kernelsFolder();
  return folder === undefined ? undefined : new KernelFactoriser({ folder, threads, memoryBudget });
}

/** Beside the bundle, which the bundler may put into a folder of its own, or where the build puts it when run from source. */
function kernelsFolder(): string | undefined {
  const places = ['./kernels', '../kernels', '../../dist/kernels'];
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(join(folder, 'thread.js')));
}
