import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Table, tableColumn } from '../../../src/core/column.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import type { SavedModel } from '../../../src/core/savedModel.ts';
import { findingId } from '../../../src/engine/findings/findingId.ts';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../src/formats/readParquet.ts';
import { activateModel } from '../../../src/store/activeModel.ts';
import { modelId } from '../../../src/store/modelFile.ts';
import { readModel, writeModel } from '../../../src/store/modelStore.ts';
import { readFindings, readRun } from '../../../src/store/runStore.ts';
import { acquire } from '../../../src/usecases/acquire.ts';
import { init } from '../../../src/usecases/init.ts';
import { score, type ScoreInput, type ScoreOutput } from '../../../src/usecases/score.ts';
import { train } from '../../../src/usecases/train.ts';
import { accessRow, companyRows, march, writeDays } from './support/company.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

const detection = 'files';
let folder: string;

/** Trained on twelve days; the last day then has an intruder, a newcomer and a new share. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-score-'));
  const news = [
    ...['plant0', 'plant1', 'plant2', 'plant0'].map((share) => accessRow('sales-1', share, 14)),
    accessRow('newcomer', 'common', 14),
    accessRow('sales-2', 'brandNew', 14),
  ];
  writeDays(join(folder, 'export'), [...companyRows({ first: 2, last: 14 }), ...news]);
  await init(
    { workspace: folder, name: detection, template: 'anomalous-resource-access', from: ['export'] },
    testJob(),
  );
  await train({ workspace: folder, detection, parameters: {}, until: march(14) }, testJob());
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function scoreLastDay(input: Partial<ScoreInput> = {}, job = testJob()): Promise<ScoreOutput> {
  return score({ workspace: folder, detection, since: march(14), ...input }, job);
}

function table(path: string): Promise<Table> {
  return readParquet(randomAccessOfBytes(readFileSync(path)));
}

function texts(read: Table, name: string): string[] {
  const { dictionary, ids } = tableColumn(read, name, 'text');
  return Array.from(ids, (id) => dictionaryText(dictionary, id));
}

describe('score', () => {
  it('gives the same run wherever the workspace lies', async () => {
    const moved = `${folder}-moved`;
    cpSync(folder, moved, { recursive: true });
    try {
      const { run } = await scoreLastDay({ workspace: moved });
      expect(run.id).toBe((await scoreLastDay()).run.id);
    } finally {
      rmSync(moved, { recursive: true, force: true });
    }
  });

  it('finds the intruder, once, and says why', async () => {
    const { findings, run, alertsPerDay, to } = await scoreLastDay();
    expect(findings.map(({ user, count }) => [user, count])).toEqual([
      ['contoso\\sales-1', expect.any(Number)],
    ]);
    const [finding] = findings;
    expect(finding).toMatchObject({ tenant: 'tenant-1', case: 'scored', firstTime: march(14) + 8 * 3600e6 });
    expect(finding?.findingId).toBe(findingId('tenant-1', 'contoso\\sales-1', finding?.resource ?? ''));
    expect(finding?.reason).toMatch(
      /^contoso\\sales-1 opened \\\\fs01\\plant\d for the first time: none of the 7 accounts .* 2 more resources that are unusual for it\.$/,
    );
    expect(finding?.explanation).toMatchObject({
      further: 2,
      usedBefore: false,
      audienceSize: 8,
      userSince: '2026-03-02',
    });
    expect(run).toMatchObject({ days: 1, findings: 1, overBudget: 2, budget: 5 });
    expect(run.cases).toMatchObject({ scored: 3, crossComponent: 0, unknownUser: 1, unknownResource: 1 });
    expect(run.cases.seen).toBeGreaterThan(20);
    expect(alertsPerDay).toBe(1);
    expect(readdirSync(to).sort()).toEqual([
      'evidence.parquet',
      'findings.jsonl',
      'run.json',
      'scores.parquet',
    ]);
  });

  it('keeps the run so that it reads back as it was', async () => {
    const { findings, run, to } = await scoreLastDay();
    expect(to).toBe(join(folder, 'detections', detection, 'runs', run.id));
    expect(await readRun(to)).toEqual(run);
    expect(await readFindings(to)).toEqual(findings);
    const scores = await table(join(to, 'scores.parquet'));
    expect(scores.rows).toBe(run.window.triples);
    const wanted = texts(scores, 'user').indexOf('contoso\\sales-1');
    expect(wanted).toBeGreaterThanOrEqual(0);
    const found = texts(scores, 'case').filter((name) => name === 'scored');
    expect(found).toHaveLength(3);
  });

  it('keeps the accesses behind each finding', async () => {
    const { findings, to } = await scoreLastDay();
    const evidence = await table(join(to, 'evidence.parquet'));
    expect(evidence.rows).toBe(findings[0]?.count);
    expect(new Set(tableColumn(evidence, 'triple', 'int32').values)).toEqual(new Set([0]));
    expect(texts(evidence, 'computer')[0]).toBe('FS01');
    expect(texts(evidence, 'file')[0]).toMatch(/^export\/.*PT05M\.json$/);
  });

  it('gives the same run for the same input', async () => {
    const first = await scoreLastDay();
    const again = await scoreLastDay();
    expect(again.run).toEqual(first.run);
    expect(readdirSync(join(folder, 'detections', detection, 'runs'))).toEqual([first.run.id]);
  });

  it('keeps to the budget and counts the rest', async () => {
    writeDays(
      join(folder, 'sweep'),
      Array.from({ length: 8 }, (_, i) => accessRow(`sales-${i}`, 'plant3', 15)),
    );
    const from = [join(folder, 'sweep')];
    const { findings, run } = await scoreLastDay({ from, budget: 3 });
    expect(findings).toHaveLength(3);
    expect(run).toMatchObject({ budget: 3, findings: 3, overBudget: 5 });
    const percentiles = findings.map(({ percentile }) => percentile);
    expect(percentiles).toEqual([...percentiles].sort((a, b) => b - a));
    expect((await scoreLastDay({ from, budget: 0.5 })).findings).toEqual([]);
  });

  it('is a good run when nothing was new, or nothing happened', async () => {
    const known = await scoreLastDay({ since: march(13), until: march(14) });
    expect(known.run).toMatchObject({ findings: 0, overBudget: 0, days: 1 });
    expect(known.run.cases.scored).toBe(0);
    const quiet = await scoreLastDay({ since: march(14) + 8 * 3600e6 + 60e6, until: march(15) });
    expect(quiet.run.window).toMatchObject({ triples: 0, account: { kept: 0 } });
    expect(quiet.run.id).toMatch(/^notime-/);
    expect(readdirSync(quiet.to)).toHaveLength(4);
  });

  it('says so when the source holds no access at all', async () => {
    writeDays(join(folder, 'other'), [accessRow('ann', 'IPC$', 14)]);
    const failing = score({ workspace: folder, detection, from: [join(folder, 'other')] }, testJob());
    expect(await errorCodeOf(failing)).toBe('source.noAccesses');
  });

  it('counts a source without times as one day', async () => {
    const csv = join(folder, 'timeless.csv');
    const rows = Array.from({ length: 8 }, (_, i) => `tenant-1,contoso\\sales-${i},\\\\fs01\\plant3`);
    writeFileSync(csv, `tenant,user,resource\n${rows.join('\n')}\n`);
    const to = join(folder, 'timeless.parquet');
    const source = { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' } as const;
    await acquire({ workspace: '.', from: [csv], source, to }, testJob());
    const { run, findings } = await score({ workspace: folder, detection, from: [to], budget: 2 }, testJob());
    expect(run).toMatchObject({ days: 1, findings: 2, overBudget: 6 });
    expect(findings[0]?.firstTime).toBeNaN();
    expect(await readFindings(join(folder, 'detections', detection, 'runs', run.id))).toEqual(findings);
  });

  it('reports nothing but accesses across components where the model has no threshold', async () => {
    const model = join(folder, 'plain');
    await train({ workspace: folder, detection, parameters: {}, until: march(14), model }, testJob());
    const saved = await readModel(model);
    const { threshold, ...about } = saved.about;
    expect(threshold).toBeDefined();
    const id = modelId(saved.model, about);
    await writeModel(model, { ...saved, id, about });
    const { run } = await scoreLastDay({ model });
    expect(run).toMatchObject({ modelId: id, threshold: null, findings: 0 });
  });

  it('scores with another of its models when asked to', async () => {
    const older = await train({ workspace: folder, detection, parameters: {}, until: march(13) }, testJob());
    const models = readdirSync(join(folder, 'detections', detection, 'models')).sort();
    expect(models).toHaveLength(2);
    await activateModel(join(folder, 'detections', detection), models[1] ?? '');
    expect((await scoreLastDay()).run.modelId).toBe(models[1]);
    expect((await scoreLastDay({ modelId: older.model.id })).run.modelId).toBe(models[0]);
    expect(await errorCodeOf(scoreLastDay({ modelId: '20200101T0000Z-000000000000' }))).toBe('store.missing');
  });

  it('leaves no run behind when it is cancelled, whenever that is', async () => {
    const whole = testJob();
    const { to } = await scoreLastDay({}, whole);
    rmSync(to, { recursive: true });
    for (let at = 1; at <= whole.steps.length; at++) {
      const job = testJob((_, running) => {
        if (running.steps.length === at) running.cancel();
      });
      expect(await errorCodeOf(scoreLastDay({}, job))).toBe('cancelled');
      expect(readdirSync(join(folder, 'detections', detection, 'runs'))).toEqual([]);
    }
  });
});

describe('score, with a model that is not as it should be', () => {
  const modelFolder = (): string => {
    const models = join(folder, 'detections', detection, 'models');
    return join(models, readdirSync(models)[0] ?? '');
  };

  it.each(['users', 'resources', 'seen', 'reference'])('refuses one whose %s were changed', async (part) => {
    const path = join(modelFolder(), `${part}.parquet`);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(path, bytes);
    expect(await errorCodeOf(scoreLastDay())).toBe('store.modelDamaged');
  });

  it('refuses one of another version, or of an algorithm that it does not know', async () => {
    const saved = await readModel(modelFolder());
    const other = async (algorithm: SavedModel['model']['algorithm']): Promise<string> => {
      const model = { ...saved.model, algorithm };
      const path = join(folder, `${algorithm.id}-${algorithm.version}`);
      await writeModel(path, { ...saved, id: modelId(model, saved.about), model });
      return path;
    };
    const newer = await other({ id: 'accessAnomaly', version: 99 });
    expect(await errorCodeOf(scoreLastDay({ model: newer }))).toBe('model.algorithmVersion');
    const foreign = await other({ id: 'crystalBall', version: 1 });
    expect(await errorCodeOf(scoreLastDay({ model: foreign }))).toBe('model.algorithm');
  });

  it('says so when there is none', async () => {
    rmSync(join(folder, 'detections', detection, 'models'), { recursive: true });
    expect(await errorCodeOf(scoreLastDay())).toBe('store.missing');
    expect(await errorCodeOf(scoreLastDay({ model: join(folder, 'nowhere') }))).toBe('store.missing');
  });
});
