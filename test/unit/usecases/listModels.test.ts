import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { init } from '../../../src/usecases/init.ts';
import { listModels } from '../../../src/usecases/listModels.ts';
import { showModel } from '../../../src/usecases/showModel.ts';
import { train } from '../../../src/usecases/train.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { exportRow, writeExport } from './support/exportRows.ts';
import { testJob } from './support/testJob.ts';

let workspace: string;

beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-models-'));
  const rows = ['ann', 'bob', 'eve'].map((user) => exportRow({ Account: user }));
  writeExport(join(workspace, 'export'), [...rows, exportRow({ Account: 'ann', ShareName: '\\\\*\\it' })]);
  for (const name of ['one', 'two']) {
    await init({ workspace, name, template: 'anomalous-resource-access', from: ['export'] }, testJob());
  }
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

it('lists the models of every detection, and marks the one that scores', async () => {
  expect(await listModels({ workspace })).toEqual([]);
  const first = await train({ workspace, detection: 'one', parameters: { rank: 2 } }, testJob());
  const second = await train({ workspace, detection: 'one', parameters: { rank: 3 } }, testJob());
  await train({ workspace, detection: 'two', parameters: {} }, testJob());
  const models = await listModels({ workspace });
  expect(models.map(({ detection, active }) => [detection, active])).toHaveLength(3);
  expect(models.find(({ active, detection }) => active && detection === 'one')?.id).toBe(second.model.id);
  const ofOne = await listModels({ workspace, detection: 'one' });
  expect(ofOne.map(({ id }) => id).sort()).toEqual([first.model.id, second.model.id].sort());
});

it('shows a model only when it is as it was written', async () => {
  const { model } = await train({ workspace, detection: 'one', parameters: {} }, testJob());
  expect((await showModel({ folder: model.path })).id).toBe(model.id);
  writeFileSync(join(model.path, 'users.parquet'), 'something else');
  expect(await errorCodeOf(showModel({ folder: model.path }))).toBe('store.modelDamaged');
  expect(await errorCodeOf(showModel({ folder: workspace }))).toBe('store.missing');
  expect(await errorCodeOf(listModels({ workspace, detection: '../one' }))).toBe('store.name');
});
