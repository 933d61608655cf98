import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/usecases/checks/check.ts';
import { checkMemory } from '../../../src/usecases/checks/memory.ts';
import { checkNodeVersion } from '../../../src/usecases/checks/nodeVersion.ts';
import { doctor } from '../../../src/usecases/doctor.ts';
import { init } from '../../../src/usecases/init.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

async function failures(workspace = folder, job = testJob()): Promise<readonly Check[]> {
  return (await doctor({ workspace }, job)).filter(({ ok }) => !ok);
}

describe('doctor', () => {
  it('finds nothing wrong in an empty folder, and leaves it empty', async () => {
    const checks = await doctor({ workspace: folder }, testJob());
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.length).toBeGreaterThanOrEqual(7);
    expect(checks.every(({ fix }) => fix === undefined)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file that cannot be read, and goes on with the other checks', async () => {
    await init({ workspace: folder, name: 'shares', template: 'anomalous-resource-access' }, testJob());
    expect(await failures()).toEqual([]);
    writeFileSync(
      join(folder, 'detections', 'shares', 'detection.yaml'),
      'format: byoml.detection\nversion: 99\n',
    );
    const [failed, ...more] = await failures();
    expect(more).toEqual([]);
    expect(failed?.found).toContain('detection.yaml');
    expect(failed?.fix).toBeTruthy();
  });

  it('finds a folder that is missing or a file, and templates that are not there', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'missing')]) {
      expect((await failures(path)).map(({ name }) => name)).toContain('workspace folder');
    }
    mkdirSync(join(folder, 'none'));
    const job = { ...testJob(), services: { now: () => 0, templatesFolder: join(folder, 'none') } };
    expect((await doctor({ workspace: folder }, job)).find(({ ok }) => !ok)).toMatchObject({
      name: 'templates',
    });
  });
});

describe('the checks of the machine', () => {
  it('want a Node.js that is new enough', () => {
    expect(
      ['v20.19.0', 'v20.20.2', 'v22.0.0', 'v100.1.0'].every((version) => checkNodeVersion(version).ok),
    ).toBe(true);
    for (const version of ['v20.18.9', 'v18.20.0', 'v9.9.9']) {
      expect(checkNodeVersion(version)).toMatchObject({
        ok: false,
        fix: expect.stringContaining('20.19') as string,
      });
    }
  });

  it('want half a gigabyte of memory and of heap', () => {
    expect(checkMemory(2 ** 30, 2 ** 30).ok).toBe(true);
    expect(checkMemory(2 ** 28, 2 ** 30).fix).toContain('--max-old-space-size');
    expect(checkMemory(2 ** 30, 2 ** 28).ok).toBe(false);
  });
});
