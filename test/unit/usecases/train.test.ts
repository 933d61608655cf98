import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { activeModelId } from '../../../src/store/activeModel.ts';
import { readModel } from '../../../src/store/modelStore.ts';
import { init } from '../../../src/usecases/init.ts';
import { train, type TrainOutput } from '../../../src/usecases/train.ts';
import type { TrainInput } from '../../../src/usecases/training/trainingPlan.ts';
import { accessRow, companyRows, march, writeDays } from './support/company.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

const teams = ['tenant,user,resource', 't,ann,a', 't,ann,b', 't,bob,a', 't,bob,b', 't,cy,b', 't,cy,c'];

/** Trains on lines of CSV, to the folder `model`. */
function trainFile(
  lines: readonly string[],
  input: Partial<TrainInput> = {},
  job = testJob(),
): Promise<TrainOutput> {
  const file = join(folder, 'train.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const model = join(folder, 'model');
  return train({ workspace: folder, from: [file], model, parameters: {}, ...input }, job);
}

function filesOf(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, readFileSync(join(path, name)).toString('latin1')]),
  );
}

describe('train, to a folder', () => {
  it('writes a model that says what it is', async () => {
    const trained = await trainFile([...teams, 't,ann,a']);
    const saved = await readModel(join(folder, 'model'));
    expect(trained.model).toEqual({ id: saved.id, path: join(folder, 'model') });
    expect(trained.model.id).toMatch(/^notime-[0-9a-f]{12}$/);
    expect(trained.parameters).toMatchObject({ rank: 10, compat: false });
    expect(trained.window).toMatchObject({ triples: 6, tenants: 1, users: 3, resources: 3 });
    expect(trained.window.account).toMatchObject({ rows: 7, kept: 7 });
    expect(trained.tenants).toEqual(saved.model.tenants);
    expect(trained.threshold).toBeUndefined();
    expect(trained.seconds).toEqual({ read: 0, fit: 0, write: 0 });
    expect(saved.about).toMatchObject({
      source: { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' },
      likelihood: 'perDaySpan',
      kernel: 'exact',
    });
    expect(saved.about.card).toContain(
      '| data | 6 pairs of 3 users and 3 resources in 1 tenant, without times |',
    );
  });

  it('gives the same bytes for the same accesses, in whatever order they come', async () => {
    const first = await trainFile(teams);
    const files = filesOf(first.model.path);
    const [header = '', ...rows] = teams;
    const again = await trainFile([header, ...rows.reverse()]);
    expect(again.model.id).toBe(first.model.id);
    expect(filesOf(again.model.path)).toEqual(files);
    const other = await trainFile(teams, { parameters: { rank: 3 } });
    expect(other.model.id).not.toBe(first.model.id);
  });

  it('replaces a model, and nothing else', async () => {
    await trainFile(teams);
    await trainFile(teams, { parameters: { rank: 2 } });
    expect((await readModel(join(folder, 'model'))).model.parameters['rank']).toBe(2);
    const model = join(folder, 'precious');
    await trainFile(teams, { model });
    rmSync(join(model, 'model.json'));
    expect(await errorCodeOf(trainFile(teams, { model }))).toBe('store.notAModel');
    expect(existsSync(join(model, 'users.parquet'))).toBe(true);
  });

  it('refuses a folder that is no model before it reads anything', async () => {
    const failing = trainFile(teams, { model: folder, from: [join(folder, 'not there')] });
    expect(await errorCodeOf(failing)).toBe('store.notAModel');
  });

  it('wants a detection or a folder', async () => {
    const failing = train({ workspace: folder, from: [folder], parameters: {} }, testJob());
    expect(await errorCodeOf(failing)).toBe('usage.invalid');
  });

  it('takes names and likelihoods from the columns that the call names', async () => {
    const lines = ['who,what,where,weight', 'ann,a,t,2.5', 'ann,b,t,1', 'bob,a,t,0.5', 'bob,a,t,4'];
    const source = {
      kind: 'columns',
      tenant: 'where',
      user: 'who',
      resource: 'what',
      likelihood: 'weight',
    } as const;
    const trained = await trainFile(lines, { source, parameters: { compat: true } });
    const once = await trainFile(lines.slice(0, -1), { source, parameters: { compat: true } });
    expect(trained.window).toMatchObject({ triples: 3, users: 2, resources: 2 });
    expect((await readModel(join(folder, 'model'))).about).toMatchObject({ source, likelihood: 'given' });
    // A repeated row is one more rating, as it is for SynapseML.
    expect(trained.tenants[0]?.mean).not.toBe(once.tenants[0]?.mean);
  });

  it('is refused before anything is built where it needs more memory than there is', async () => {
    const job = testJob();
    const given = { parameters: { rank: 3 } };
    const withBudget = (memoryBudget: () => number): ReturnType<typeof testJob> => ({
      ...job,
      services: { ...job.services, memoryBudget },
    });
    const refusal = trainFile(
      teams,
      given,
      withBudget(() => 1000),
    );
    await expect(refusal).rejects.toMatchObject({
      code: 'model.memory',
      kind: 'precondition',
      args: { needed: '1 MiB', budget: '1 MiB' },
    });
    expect(job.steps.map(({ message }) => message)).not.toContain('Preparing the ratings');
    expect(readdirSync(folder)).toEqual(['train.csv']);

    // 6 triples and entries, 6 names: from beginning to end, the model, and writing it.
    const needed = 6 * (44 + 8 + 40) + 6 * (24 + 8 * 5) + 6 * (50 + 16 * 5);
    expect(
      await errorCodeOf(
        trainFile(
          teams,
          given,
          withBudget(() => needed - 1),
        ),
      ),
    ).toBe('model.memory');
    await trainFile(
      teams,
      given,
      withBudget(() => needed),
    );
  });

  it('takes what a history says as seen', async () => {
    const history = join(folder, 'history.csv');
    writeFileSync(history, 'tenant,user,resource\nt,cy,a\n');
    await trainFile(teams, { history });
    expect((await readModel(join(folder, 'model'))).model.parts['seen']?.rows).toBe(7);
    writeFileSync(history, 'tenant,user,resource,since\nt,cy,a,2026\n');
    expect(await errorCodeOf(trainFile(teams, { history }))).toBe('history.columns');
    writeFileSync(history, 'tenant,user\nt,cy\n');
    expect(await errorCodeOf(trainFile(teams, { history }))).toBe('source.columnMissing');
  });

  it('derives a threshold where it is given a budget, with evidence where there are days', async () => {
    const timeless = await trainFile(teams, { budget: 5 });
    expect(timeless.threshold).toMatchObject({ budget: 5 });
    expect(timeless.threshold?.evidence).toBeUndefined();
    const dated = teams.map((line, i) => `${line},${i === 0 ? 'time' : `2026-03-0${i}T08:00:00Z`}`);
    const source = {
      kind: 'columns',
      tenant: 'tenant',
      user: 'user',
      resource: 'resource',
      time: 'time',
    } as const;
    const lines = [...dated, 't,bob,c,2026-03-08T08:00:00Z'];
    const trained = await trainFile(lines, { source, budget: 5 });
    expect(trained.threshold?.evidence).toEqual({ days: 2, firstAccesses: 1, alertsPerDay: 0.5 });
  });

  it('says in words what it cannot train on', async () => {
    expect(await errorCodeOf(trainFile(teams, { parameters: { rank: 0 } }))).toBe('model.parameter');
    expect(await errorCodeOf(trainFile(teams, { parameters: { rang: 5 } }))).toBe('model.parameter');
    expect(await errorCodeOf(trainFile(teams.slice(0, 1)))).toBe('source.noRows');
    expect(existsSync(join(folder, 'model'))).toBe(false);
  });

  it.each([
    ['one user', ['t,ann,a', 't,ann,b']],
    ['one resource', ['t,ann,a', 't,bob,a']],
    ['one access', ['t,ann,a']],
    ['all counts equal', ['t,ann,a', 't,ann,b', 't,bob,a', 't,cy,b']],
    [
      'hostile names',
      ['t,"ann ""x"" | take 1 //","a\nb"', `t,\u202ebob,${'n'.repeat(32_768)}`, 't,😀,"{{a}}"'],
    ],
  ])('trains on %s', async (_, rows) => {
    const trained = await trainFile(['tenant,user,resource', ...rows], { budget: 5 });
    expect(trained.window.triples).toBe(rows.length);
    const saved = await readModel(join(folder, 'model'));
    expect(saved.about.threshold?.budget).toBe(5);
  });

  it('trains on 100,000 users with one access each', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `t,user${i},share${i % 300}`);
    const parameters = { rank: 2, maxIter: 1, referencePairs: 100 };
    const trained = await trainFile(['tenant,user,resource', ...rows], { parameters, budget: 5 });
    expect(trained.tenants[0]).toMatchObject({ users: 100_000, resources: 300, components: 300 });
  });
});

describe('train, a detection', () => {
  const detection = 'files';

  async function company(): Promise<void> {
    writeDays(join(folder, 'export'), [
      ...companyRows({ first: 2, last: 13 }),
      accessRow('sales-1', 'plant0', 12),
    ]);
    await init(
      { workspace: folder, name: detection, template: 'anomalous-resource-access', from: ['export'] },
      testJob(),
    );
  }

  function trainDetection(input: Partial<TrainInput> = {}, job = testJob()): Promise<TrainOutput> {
    return train({ workspace: folder, detection, parameters: {}, ...input }, job);
  }

  const home = (...path: readonly string[]): string => join(folder, 'detections', detection, ...path);

  it('keeps the model beside the others and makes it the one in use', async () => {
    await company();
    const all = await trainDetection();
    expect(all.model.path).toBe(home('models', all.model.id));
    expect(all.model.id).toMatch(/^20260313T0800Z-/);
    expect(all.threshold).toMatchObject({ budget: 5, evidence: { days: 3, firstAccesses: 1 } });
    const earlier = await trainDetection({ until: march(10), budget: 2, parameters: { rank: 4 } });
    expect(earlier.model.id).toMatch(/^20260309T0800Z-/);
    expect(earlier.parameters['rank']).toBe(4);
    expect(earlier.threshold?.budget).toBe(2);
    expect(readdirSync(home('models')).sort()).toEqual([earlier.model.id, all.model.id]);
    expect(await activeModelId(home())).toBe(earlier.model.id);
  });

  it('remembers how its rows became accesses', async () => {
    await company();
    const { model } = await trainDetection();
    expect((await readModel(model.path)).about.source).toMatchObject({
      kind: 'template',
      id: 'anomalous-resource-access',
      version: 1,
    });
  });

  it('lets nobody else train at the same time', async () => {
    await company();
    const both = await Promise.allSettled([trainDetection(), trainDetection({ parameters: { rank: 2 } })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = both.find((result) => result.status === 'rejected');
    expect(failed?.reason).toMatchObject({ code: 'store.locked' });
    expect(readdirSync(home('models'))).toHaveLength(1);
    await trainDetection({ parameters: { rank: 3 } });
    expect(readdirSync(home('models'))).toHaveLength(2);
  });

  it('takes over from a training that was killed', async () => {
    await company();
    const { model } = await trainDetection();
    // A process that ended: its id is free, or belongs to nobody we know.
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(home('.byoml-lock'), JSON.stringify({ pid, since: '2026-03-14T08:00:00.000Z' }));
    const half = home('models', `.byoml-tmp-${pid}-1`);
    mkdirSync(half);
    writeFileSync(join(half, 'users.parquet'), 'half');
    expect(await activeModelId(home())).toBe(model.id);
    await trainDetection({ parameters: { rank: 3 } });
    expect(readdirSync(home('models'))).toHaveLength(2);
    expect(existsSync(half)).toBe(false);
    expect(existsSync(home('.byoml-lock'))).toBe(false);
  });

  it('leaves everything as it was when it is cancelled, whenever that is', async () => {
    await company();
    const { model } = await trainDetection();
    const before = readdirSync(home()).sort();
    const steps = testJob();
    await trainDetection({ parameters: { rank: 3 }, model: join(folder, 'elsewhere') }, steps);
    for (let at = 1; at <= steps.steps.length; at += Math.ceil(steps.steps.length / 25)) {
      const job = testJob((_, running) => {
        if (running.steps.length === at) running.cancel();
      });
      expect(await errorCodeOf(trainDetection({ parameters: { rank: 3 } }, job))).toBe('cancelled');
      expect(readdirSync(home()).sort()).toEqual(before);
      expect(readdirSync(home('models'))).toEqual([model.id]);
    }
  });

  it('tells progress as one whole, never backwards', async () => {
    await company();
    const job = testJob();
    await trainDetection({}, job);
    const done = job.steps.map(({ step, of }) => step / of);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThanOrEqual(1);
    expect(new Set(job.steps.map(({ of }) => of)).size).toBe(1);
  });

  it('says so when there is no such detection', async () => {
    expect(await errorCodeOf(trainDetection())).toBe('store.missing');
  });
});
