import { build } from 'esbuild';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KernelFactoriser } from '../../../src/kernels/kernelFactoriser.ts';
import { kernelsFolder } from './support/kernelsFolder.ts';
import { finish, problem, silent } from './support/problems.ts';

describe('a thread that dies in the sort by resource', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'byoml-mortal-'));
    cpSync(await kernelsFolder(), folder, { recursive: true });
    await build({
      entryPoints: [fileURLToPath(new URL('support/mortalThread.ts', import.meta.url))],
      outfile: join(folder, 'thread.js'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
    });
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('costs nothing but time: the same bits come out, and the pool works on', async () => {
    const options = { folder, memoryBudget: () => 2 ** 30 };
    const request = problem(13n, { users: 8000, items: 90, entriesAUser: 60, rank: 10, maxIter: 2 });
    const alone = await finish(new KernelFactoriser({ ...options, threads: 1 }).factorise(request, silent));
    expect(alone).toBeDefined();
    const factoriser = new KernelFactoriser({ ...options, threads: 3 });
    // With its threads started.
    expect(await finish(factoriser.factorise(request, silent))).toEqual(alone);

    writeFileSync(join(folder, 'poison'), '');
    // A busy machine may let the others sort everything before thread 1 has its turn.
    for (let attempt = 0; attempt < 50 && !existsSync(join(folder, 'dead')); attempt++) {
      expect(await finish(factoriser.factorise(request, silent))).toEqual(alone);
    }
    expect(existsSync(join(folder, 'dead'))).toBe(true);

    expect(await finish(factoriser.factorise(request, silent))).toEqual(alone);
    await factoriser.dispose();
  });
});
