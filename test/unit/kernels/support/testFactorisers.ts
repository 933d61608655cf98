import { afterAll, beforeAll } from 'vitest';
import { KernelFactoriser } from '../../../../src/kernels/kernelFactoriser.ts';
import { kernelsFolder } from './kernelsFolder.ts';

/** Makes factorisers with the kernels as they are now, for the tests of a suite; their threads end with it. */
export function testFactorisers(): (threads: number, memoryBudget?: number) => KernelFactoriser {
  let folder: string;
  const made: KernelFactoriser[] = [];

  beforeAll(async () => {
    folder = await kernelsFolder();
  }, 120_000);

  afterAll(async () => {
    await Promise.all(made.map((factoriser) => factoriser.dispose()));
  });

  return (threads, memoryBudget = 2 ** 30) => {
    const factoriser = new KernelFactoriser({ folder, threads, memoryBudget: () => memoryBudget });
    made.push(factoriser);
    return factoriser;
  };
}
