import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTable } from '../../../src/core/column.ts';
import { modelId } from '../../../src/store/modelFile.ts';
import { readModel, writeModel } from '../../../src/store/modelStore.ts';
import { savedModel, someAbout, someModel, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const path = (): string => join(folder(), 'models', 'one');

/** What reading says after one file of a written model was changed. */
async function failureAfter(change: () => Promise<void>): Promise<unknown> {
  await writeModel(path(), savedModel());
  await change();
  return readModel(path()).then(
    () => 'nothing failed',
    (error: unknown) => error,
  );
}

describe('modelStore', () => {
  it('gives back what was written', async () => {
    const saved = savedModel();
    await writeModel(path(), saved);
    expect(await readModel(path())).toEqual(saved);
    expect((await readdir(path())).sort()).toEqual([
      'card.md',
      'model.json',
      'reference.parquet',
      'users.parquet',
    ]);
    expect(await readdir(join(folder(), 'models'))).toEqual(['one']);
  });

  it('keeps a model without threshold and times, made from a template', async () => {
    const about = someAbout({
      source: {
        kind: 'template',
        id: 't',
        version: 1,
        filters: { ipcShare: false },
        mapping: { user: { lower: { column: 'SubjectUserSid' } } },
      },
      window: { ...someAbout().window, firstTime: NaN, lastTime: NaN },
    });
    delete (about as { threshold?: unknown }).threshold;
    const saved = savedModel(someModel(), about);
    expect(saved.id).toMatch(/^notime-[0-9a-f]{12}$/);
    await writeModel(path(), saved);
    expect(await readModel(path())).toEqual(saved);
  });

  it('writes the same bytes and id for the same training, wherever it stands', async () => {
    await writeModel(path(), savedModel());
    const other = join(folder(), 'elsewhere');
    await writeModel(other, savedModel());
    for (const name of await readdir(path())) {
      expect(await readFile(join(other, name))).toEqual(await readFile(join(path(), name)));
    }
  });

  it('begins the id with the end of the data window and changes it with the content, not with the card', () => {
    const id = modelId(someModel(), someAbout());
    expect(id).toMatch(/^20260131T0805Z-[0-9a-f]{12}$/);
    expect(modelId(someModel(), someAbout({ card: 'other' }))).toBe(id);
    expect(modelId(someModel({ parameters: { seed: '-7777456287253977377', rank: 10 } }), someAbout())).toBe(
      id,
    );
    expect(modelId(someModel({ parameters: { rank: 11 } }), someAbout())).not.toBe(id);
    expect(modelId(someModel(), someAbout({ likelihood: 'count' }))).not.toBe(id);
    const score = createTable([{ name: 'score', type: 'double', values: Float64Array.of(1, 2) }]);
    const parts = { ...someModel().parts, reference: score };
    expect(modelId(someModel({ parts }), someAbout())).not.toBe(id);
  });

  it('says which part is damaged, cut or missing', async () => {
    const users = (): string => join(path(), 'users.parquet');
    const flipped = await failureAfter(async () => {
      const bytes = await readFile(users());
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(users(), bytes);
    });
    expect(flipped).toMatchObject({
      code: 'store.modelDamaged',
      args: { path: path(), part: 'users.parquet', problem: 'was changed since it was written' },
    });
    const cut = await failureAfter(async () => writeFile(users(), (await readFile(users())).subarray(0, 99)));
    expect(cut).toMatchObject({
      args: { problem: expect.stringMatching(/^has 99 bytes in place of \d+$/) as string },
    });
    expect(await failureAfter(() => rm(users()))).toMatchObject({ args: { problem: 'is missing' } });
  });

  it('notices a changed model.json, and does without the card', async () => {
    const file = (): string => join(path(), 'model.json');
    const changed = await failureAfter(async () => {
      await writeFile(file(), (await readFile(file(), 'utf8')).replace('"budget": 5', '"budget": 50'));
    });
    expect(changed).toMatchObject({ code: 'store.modelDamaged', args: { part: 'model.json' } });
    await writeModel(path(), savedModel());
    await rm(join(path(), 'card.md'));
    expect((await readModel(path())).about.card).toBe('');
  });

  it('says in words what is wrong with the place', async () => {
    await expect(readModel(path())).rejects.toMatchObject({ code: 'store.missing', args: { what: 'model' } });
    await mkdir(path(), { recursive: true });
    await writeFile(join(path(), 'model.json'), '{"format":"byoml.model","version":2}');
    await expect(readModel(path())).rejects.toMatchObject({
      code: 'store.newerVersion',
      args: { version: 2 },
    });
  });

  it('replaces an empty folder and a model, and nothing else', async () => {
    await mkdir(path(), { recursive: true });
    await writeModel(path(), savedModel());
    await writeModel(path(), savedModel(someModel({ parameters: {} })));
    expect((await readModel(path())).model.parameters).toEqual({});
    const photos = join(folder(), 'photos');
    await mkdir(photos);
    await writeFile(join(photos, 'model.json'), '{"layers":[]}');
    await expect(writeModel(photos, savedModel())).rejects.toMatchObject({ code: 'store.notAModel' });
    expect(await readdir(photos)).toEqual(['model.json']);
    await expect(writeModel(join(photos, 'model.json'), savedModel())).rejects.toMatchObject({
      code: 'store.notAModel',
    });
  });
});
