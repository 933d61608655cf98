import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cpSync } from 'node:fs';
import type { DetectionSummary, WorkspaceSummary } from '../../../src/core/workspaceSummary.ts';
import { init } from '../../../src/usecases/init.ts';
import { readWorkspace } from '../../../src/usecases/readWorkspace.ts';
import { rule } from '../../../src/usecases/rule.ts';
import { score } from '../../../src/usecases/score.ts';
import { train } from '../../../src/usecases/train.ts';
import { companyRows, march, writeDays } from './support/company.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

const detection = 'files';
const template = 'anomalous-resource-access';
let folder: string;
let whole: string;
let workspace: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-workspace-'));
  whole = join(folder, 'whole');
  writeDays(join(whole, 'export'), companyRows({ first: 2, last: 14 }));
  await init({ workspace: whole, name: detection, template, from: ['export'] }, testJob());
  await init({ workspace: whole, name: 'another', template }, testJob());
  for (const until of [13, 14]) {
    await train({ workspace: whole, detection, parameters: {}, until: march(until) }, testJob());
  }
  await score({ workspace: whole, detection, since: march(13) }, testJob());
  await rule({ workspace: whole, detection, format: 'kql', check: false }, testJob());
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  workspace = mkdtempSync(join(folder, 'copy-'));
  cpSync(whole, workspace, { recursive: true });
});

const read = (): Promise<WorkspaceSummary | undefined> => readWorkspace({ workspace }, testJob());
const at = (...parts: readonly string[]): string => join(workspace, 'detections', detection, ...parts);

async function files(): Promise<DetectionSummary> {
  const found = (await read())?.detections.find(({ name }) => name === detection);
  if (found === undefined) throw new Error('the detection is not listed');
  return found;
}

describe('readWorkspace', () => {
  it('tells what there is, the newest first', async () => {
    const summary = await read();
    expect(summary?.problem).toBeUndefined();
    expect(summary?.detections.map(({ name, template: id }) => [name, id])).toEqual([
      ['another', template],
      [detection, template],
    ]);
    expect(summary?.detections[0]).toMatchObject({ models: [], runs: [], rules: [] });
    expect(summary?.detections[0]?.problem).toBeUndefined();
    const { models, runs, rules, problem } = await files();
    expect(problem).toBeUndefined();
    expect(models.map(({ id, active, algorithm }) => [id.slice(0, 13), active, algorithm])).toEqual([
      ['20260313T0800', true, 'accessAnomaly'],
      ['20260312T0800', false, 'accessAnomaly'],
    ]);
    expect(models[0]?.window?.users).toBe(16);
    expect(runs).toMatchObject([{ modelId: models[0]?.id, findings: 0 }]);
    expect(runs[0]?.window?.triples).toBeGreaterThan(0);
    expect(rules).toEqual([
      { name: 'files.kql', path: at('rules', 'files.kql') },
      { name: 'files.yaml', path: at('rules', 'files.yaml') },
    ]);
  });

  it('knows a folder without byoml.yaml, and one that is not there', async () => {
    expect(await readWorkspace({ workspace: folder }, testJob())).toBeUndefined();
    expect(await readWorkspace({ workspace: join(folder, 'nowhere') }, testJob())).toBeUndefined();
  });

  it.each([
    ['no YAML', 'format: [', /is not valid YAML/],
    ['a wrong value', 'format: byoml.detection\nversion: 1\ntemplate: 7\n', /line 3, column 11/],
    ['another format', 'format: byoml.workspace\nversion: 1\n', /is not a byoml\.detection file/],
    ['a bottomless list', `a: ${'['.repeat(20_000)}`, /Maximum call stack/],
    ['nothing', '', /has no keys/],
  ])('tells of a detection.yaml that is %s, and shows the rest', async (_, text, problem) => {
    writeFileSync(at('detection.yaml'), text);
    const summary = await files();
    expect(summary.problem).toMatch(problem);
    expect([summary.models.length, summary.runs.length, summary.rules.length]).toEqual([2, 1, 2]);
    expect((await read())?.detections).toHaveLength(2);
  });

  it('tells of damaged models and runs in their places', async () => {
    const [model] = readdirSync(at('models')).sort();
    const [run] = readdirSync(at('runs'));
    writeFileSync(at('models', model ?? '', 'model.json'), '{}');
    rmSync(at('runs', run ?? '', 'run.json'));
    const { models, runs, problem } = await files();
    expect(problem).toBeUndefined();
    expect(models[0]?.problem).toBeUndefined();
    expect(models[1]).toMatchObject({ id: model, active: false });
    expect(models[1]?.problem).toMatch(/is not a byoml\.model file/);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.problem).toMatch(/There is no run/);
  });

  it('tells of a model in use that is gone', async () => {
    writeFileSync(at('active'), '20260101T0000Z-000000000000\n');
    const { models, problem } = await files();
    expect(problem).toMatch(/There is no model/);
    expect(models.map(({ active }) => active)).toEqual([false, false]);
  });

  it('tells of a byoml.yaml that cannot be read, or that holds a secret, and shows the rest', async () => {
    writeFileSync(join(workspace, 'byoml.yaml'), 'format: byoml.workspace\nversion: 9\n');
    expect((await read())?.problem).toMatch(/newer version/);
    writeFileSync(join(workspace, 'byoml.yaml'), 'format: byoml.workspace\nversion: 1\npassword: x\n');
    expect((await read())?.problem).toMatch(/looks like a secret/);
    expect((await read())?.detections).toHaveLength(2);
  });

  it('is not led astray by folders in place of files, and files in place of folders', async () => {
    rmSync(join(workspace, 'byoml.yaml'));
    mkdirSync(join(workspace, 'byoml.yaml'));
    expect((await read())?.problem).toMatch(/cannot be read: EISDIR/);
    for (const name of ['models', 'runs', 'rules']) {
      rmSync(at(name), { recursive: true });
      writeFileSync(at(name), '');
    }
    expect(await files()).toMatchObject({ models: [], runs: [], rules: [] });
    mkdirSync(join(workspace, 'detections', 'odd name'));
    writeFileSync(join(workspace, 'detections', 'odd name', 'detection.yaml'), '');
    expect((await read())?.detections.map(({ problem }) => problem?.slice(0, 34))).toContain(
      'A detection cannot be called "odd ',
    );
  });

  it('stops when it is cancelled', async () => {
    const job = testJob();
    job.cancel();
    expect(await errorCodeOf(readWorkspace({ workspace }, job))).toBe('cancelled');
  });
});
