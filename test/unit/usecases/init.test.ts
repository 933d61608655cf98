import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDetection } from '../../../src/store/detectionStore.ts';
import { readWorkspace } from '../../../src/store/workspaceStore.ts';
import { init, type InitOutput } from '../../../src/usecases/init.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { testJob } from './support/testJob.ts';

const template = 'anomalous-resource-access';
let workspace: string;

inTemporaryFolder((path) => {
  workspace = path;
});

const make = (name: string): Promise<InitOutput> => init({ workspace, name, template }, testJob());
const text = (name: string): string => readFileSync(join(workspace, name), 'utf8');

describe('init', () => {
  it('makes workspace, detection and .gitignore, all of which can be read', async () => {
    const { detection, files } = await make('shares');
    expect(detection).toBe(join(workspace, 'detections', 'shares'));
    expect(files).toEqual([
      join(workspace, 'byoml.yaml'),
      join(workspace, '.gitignore'),
      join(detection, 'detection.yaml'),
    ]);
    expect(await readWorkspace(workspace)).toEqual({ profiles: {} });
    expect(await readDetection(workspace, 'shares')).toMatchObject({
      template: { id: template, version: 1 },
    });
    expect(text('.gitignore')).toContain('/detections/*/runs/\n');
    expect(text('.gitignore')).toContain('/detections/*/models/*/*.parquet\n');
  });

  it("writes the budget that is given in place of the template's, and refuses one that none can keep", async () => {
    const withBudget = (budget: number): Promise<InitOutput> =>
      init({ workspace, name: 'shares', template, budget }, testJob());
    for (const budget of [0, -1, NaN, Infinity]) {
      await expect(withBudget(budget)).rejects.toMatchObject({
        code: 'model.parameter',
        args: { name: 'budget' },
      });
    }
    expect(readdirSync(workspace)).toEqual([]);
    await withBudget(2.5);
    expect((await readDetection(workspace, 'shares')).budget).toBe(2.5);
    await make('other');
    expect((await readDetection(workspace, 'other')).budget).toBe(5);
  });

  it('adds a second detection and leaves the rest alone', async () => {
    await make('one');
    writeFileSync(join(workspace, 'byoml.yaml'), 'format: byoml.workspace\nversion: 1 # mine\n');
    const changed = text('.gitignore').replace('/detections/*/runs/\n', '');
    writeFileSync(join(workspace, '.gitignore'), changed);
    const { files } = await make('two');
    expect(files).toEqual([join(workspace, 'detections', 'two', 'detection.yaml')]);
    expect(text('byoml.yaml')).toContain('# mine');
    expect(text('.gitignore')).toBe(changed);
  });

  it.each([
    ['node_modules\n', 'node_modules\n\n# byoml'],
    ['node_modules', 'node_modules\n\n# byoml'],
    ['node_modules\r\n', 'node_modules\r\n\r\n# byoml'],
  ])("keeps a user's own .gitignore %j in front", async (own, start) => {
    writeFileSync(join(workspace, '.gitignore'), own);
    await make('shares');
    expect(text('.gitignore').startsWith(start)).toBe(true);
    expect(text('.gitignore').includes('\r\n')).toBe(own.includes('\r\n'));
  });

  it('refuses an existing detection, a bad name and an unknown template, and leaves nothing', async () => {
    await expect(make('no/no')).rejects.toMatchObject({ code: 'store.name' });
    await expect(init({ workspace, name: 'a', template: 'x' }, testJob())).rejects.toMatchObject({
      code: 'template.unknown',
    });
    expect(readdirSync(workspace)).toEqual([]);
    await make('shares');
    await expect(make('shares')).rejects.toMatchObject({
      code: 'store.detectionExists',
      args: { name: 'shares' },
    });
  });

  it('refuses to build on a byoml.yaml that cannot be read', async () => {
    writeFileSync(join(workspace, 'byoml.yaml'), 'format: byoml.workspace\nversion: 9\n');
    await expect(make('shares')).rejects.toMatchObject({ code: 'store.newerVersion' });
    expect(readdirSync(workspace)).toEqual(['byoml.yaml']);
  });

  it('leaves nothing when it is cancelled', async () => {
    const job = testJob();
    job.cancel();
    await expect(init({ workspace, name: 'shares', template }, job)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(workspace)).toEqual([]);
  });
});
