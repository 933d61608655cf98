import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDetectionText } from '../../../src/content/newDetectionText.ts';
import { applyDetection } from '../../../src/core/detection.ts';
import { activateModel, activeModelId, listModelIds } from '../../../src/store/activeModel.ts';
import { createDetection, listDetections, readDetection } from '../../../src/store/detectionStore.ts';
import { readTemplate } from '../../../src/store/templateStore.ts';
import { temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const template = (): ReturnType<typeof readTemplate> =>
  readTemplate(resolve(import.meta.dirname, '../../../templates'), 'anomalous-resource-access');

async function read(text: string): Promise<unknown> {
  await mkdir(join(folder(), 'detections', 'd'), { recursive: true });
  await writeFile(join(folder(), 'detections', 'd', 'detection.yaml'), text);
  return readDetection(folder(), 'd').catch((error: unknown) => error);
}

const head = 'format: byoml.detection\nversion: 1\ntemplate: { id: t, version: 1 }\n';

describe('detectionStore', () => {
  it('reads a new detection, which says what the template says', async () => {
    const from = ['export/am-securityevent', 'C:\\exports\\"x" #1', '*.jsonl'];
    await createDetection(folder(), 'shares', newDetectionText(await template(), from));
    const detection = await readDetection(folder(), 'shares');
    expect(detection).toEqual({
      template: { id: 'anomalous-resource-access', version: 1 },
      source: { from },
      filters: {},
      mapping: {},
      algorithm: { parameters: {} },
      budget: 5,
      rule: {},
    });
    expect(applyDetection(await template(), detection)).toEqual(await template());
    expect(await listDetections(folder())).toEqual(['shares']);
    expect(await readdir(join(folder(), 'detections'))).toEqual(['shares']);
  });

  it('keeps its promise that each comment can be used', async () => {
    const text = newDetectionText(await template(), []).replaceAll(/^# ( *\w+:)/gm, '$1');
    const detection = (await read(text)) as Awaited<ReturnType<typeof readDetection>>;
    expect(detection).toMatchObject({
      filters: { machineAccount: true, ipcShare: true, sysvolShare: true, netlogonShare: true },
      mapping: { user: { lower: { column: 'SubjectUserSid' } } },
      algorithm: { parameters: { rank: 10 } },
      rule: { severity: 'Medium' },
    });
    const applied = applyDetection(await template(), detection);
    expect(applied.mapping.user).toEqual({ lower: { column: 'SubjectUserSid' } });
    expect(applied.mapping.time).toBe('TimeGenerated');
    const { algorithm } = await template();
    expect(applied.algorithm).toEqual({ ...algorithm, parameters: { ...algorithm.parameters, rank: 10 } });
    expect(applied.rule.tactics).toEqual((await template()).rule.tactics);
  });

  it('needs no more than the template', async () => {
    expect(await read(head)).toEqual({
      template: { id: 't', version: 1 },
      source: { from: [] },
      filters: {},
      mapping: {},
      algorithm: { parameters: {} },
      rule: {},
    });
  });

  it('names the line of a wrong budget, a wrong switch, a wrong expression and an unknown key', async () => {
    const place = (line: number, column: number, keys: string): object => ({
      code: 'store.invalid',
      args: { place: `, line ${line}, column ${column} (${keys})` },
    });
    expect(await read(`${head}budget: 0\n`)).toMatchObject(place(4, 9, 'budget'));
    expect(await read(`${head}filters:\n  ipcShare: off\n`)).toMatchObject(place(5, 13, 'filters.ipcShare'));
    expect(await read(`${head}mapping:\n  user:\n    lower: { colum: A }\n`)).toMatchObject(
      place(6, 12, 'mapping.user.lower'),
    );
    expect(await read(`${head}rule:\n  severity: Worst\n`)).toMatchObject(place(5, 13, 'rule.severity'));
    expect(await read(`${head}bugdet: 5\n`)).toMatchObject(place(4, 1, 'bugdet'));
    expect(await read('format: byoml.detection\nversion: 1\n')).toMatchObject({
      args: { problem: 'the key "template" is missing' },
    });
  });

  it('refuses names that cannot be folders everywhere', async () => {
    for (const name of [
      '',
      '.',
      '..',
      'a/b',
      'a\\b',
      'a b',
      'ä',
      '-x',
      '_x',
      'con',
      'LPT1',
      'nul',
      'x'.repeat(65),
    ]) {
      await expect(createDetection(folder(), name, head)).rejects.toMatchObject({ code: 'store.name' });
      await expect(readDetection(folder(), name)).rejects.toMatchObject({ code: 'store.name' });
    }
    for (const name of ['a', '9', 'A-b_c', 'console', 'x'.repeat(64)])
      await createDetection(folder(), name, head);
  });

  it('refuses a name that is taken and leaves what is there', async () => {
    await createDetection(folder(), 'd', head);
    await expect(createDetection(folder(), 'd', 'other')).rejects.toMatchObject({
      code: 'store.detectionExists',
    });
    expect(await readFile(join(folder(), 'detections', 'd', 'detection.yaml'), 'utf8')).toBe(head);
  });

  it('says how to make a detection that is not there', async () => {
    await expect(readDetection(folder(), 'nope')).rejects.toMatchObject({
      code: 'store.missing',
      args: { what: 'detection' },
    });
    expect(await listDetections(folder())).toEqual([]);
  });
});

describe('activeModel', () => {
  const ids = ['notime-ffffffffffff', '20260131T0805Z-bbbbbbbbbbbb', '20260201T0805Z-aaaaaaaaaaaa'];

  it('is the one whose data end last, until another one is made active', async () => {
    for (const name of [...ids, 'other', '.byoml-tmp-1-1'])
      await mkdir(join(folder(), 'models', name), { recursive: true });
    expect(await listModelIds(folder())).toEqual(ids);
    expect(await activeModelId(folder())).toBe(ids[2]);
    await activateModel(folder(), ids[1]!);
    expect(await activeModelId(folder())).toBe(ids[1]);
  });

  it('says that there is none, or that the chosen one is gone', async () => {
    await expect(activeModelId(folder())).rejects.toMatchObject({
      code: 'store.missing',
      args: { what: 'model' },
    });
    await mkdir(join(folder(), 'models', ids[2]!), { recursive: true });
    await activateModel(folder(), ids[1]!);
    await expect(activeModelId(folder())).rejects.toMatchObject({
      code: 'store.missing',
      args: { path: join(folder(), 'models', ids[1]!) },
    });
  });
});
