import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../src/formats/readParquet.ts';
import { acquire } from '../../../src/usecases/acquire.ts';
import { scoreFile, type ScoreFileInput, type ScoreFileOutput } from '../../../src/usecases/scoreFile.ts';
import { train } from '../../../src/usecases/train.ts';
import type { TrainInput } from '../../../src/usecases/training/trainingPlan.ts';
import { companyRows, writeDays } from './support/company.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

/** Two groups that share a resource, and one person on an island. */
const accesses = [
  ...['t,ann,a', 't,ann,b', 't,bob,a', 't,bob,b', 't,ann,all', 't,bob,all'],
  ...['t,cy,x', 't,cy,y', 't,dan,x', 't,dan,y', 't,cy,all', 't,dan,all', 't,eve,island'],
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-score-file-'));
  await trainOn(['tenant,user,resource', ...accesses]);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

async function trainOn(lines: readonly string[], input: Partial<TrainInput> = {}): Promise<void> {
  const from = [written('train.csv', lines)];
  await train({ workspace: folder, from, model: join(folder, 'model'), parameters: {}, ...input }, testJob());
}

function scored(
  lines: readonly string[],
  input: Partial<ScoreFileInput> = {},
  job = testJob(),
): Promise<ScoreFileOutput> {
  const from = [written('test.csv', lines)];
  return scoreFile({ model: join(folder, 'model'), from, to: join(folder, 'scores.csv'), ...input }, job);
}

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
}

const test = [
  'note,tenant,resource,user',
  'first,t,x,ann',
  '"with, comma",t,a,ann',
  ',t,island,ann',
  'new,t,a,zoe',
  'new,t,z,ann',
  'again,t,x,ann',
  'other,u,a,ann',
];

describe('scoreFile', () => {
  it('writes one line for each row, in order, with the input’s further columns at the end', async () => {
    const output = await scored(test);
    const [header, ...lines] = linesOf('scores.csv');
    expect(header).toBe('tenant,user,resource,case,score,percentile,accessAnomaly,note');
    const number = '-?[0-9.]+(?:e-?[0-9]+)?';
    expect(lines[0]).toMatch(new RegExp(`^t,ann,x,scored,(${number}),${number},\\1,first$`));
    expect(lines.slice(1)).toEqual([
      't,ann,a,seen,,0,,"with, comma"',
      't,ann,island,crossComponent,Infinity,100,Infinity,',
      't,zoe,a,unknownUser,,,,new',
      't,ann,z,unknownResource,,,,new',
      lines[0]?.replace(/first$/, 'again'),
      'u,ann,a,unknownUser,,,,other',
    ]);
    expect(output).toMatchObject({ rows: 7, to: join(folder, 'scores.csv'), seconds: 0 });
    const cases = { scored: 2, seen: 1, crossComponent: 1, unknownUser: 2, unknownResource: 1 };
    expect(output.cases).toEqual(cases);
    expect(output.report.account).toMatchObject({ rows: 7, kept: 7 });
  });

  it('writes the same as JSON lines and as Parquet', async () => {
    await scored(test);
    await scored(test, { to: join(folder, 'scores.jsonl') });
    await scored(test, { to: join(folder, 'scores.PARQUET') });
    const lines = linesOf('scores.jsonl').map((line) => JSON.parse(line) as Record<string, unknown>);
    const asCsv = lines.map(
      ({ score, case: name, note }) => `${String(name)} ${String(score)} ${String(note)}`,
    );
    expect(lines.map((line) => Object.keys(line).join())).toEqual(
      lines.map(() => 'tenant,user,resource,case,score,percentile,accessAnomaly,note'),
    );
    expect(asCsv[2]).toBe('crossComponent Infinity ');
    expect(lines[1]).toMatchObject({ score: null, percentile: 0 });
    expect(String(lines[0]?.['score'])).toBe(linesOf('scores.csv')[1]?.split(',')[4]);
    const table = await readParquet(randomAccessOfBytes(readFileSync(join(folder, 'scores.PARQUET'))));
    expect(table.rows).toBe(7);
    expect(table.columns.map(({ name }) => name).join()).toBe(Object.keys(lines[0] ?? {}).join());
  });

  it('reads the columns that the model was trained with, or those that the call names', async () => {
    const source = { kind: 'columns', tenant: 'wo', user: 'wer', resource: 'was' } as const;
    await trainOn(['wo,wer,was', ...accesses], { source });
    await scored(['was,wer,wo', 'x,ann,t']);
    expect(linesOf('scores.csv')[1]).toMatch(/^t,ann,x,scored,/);
    const other = { kind: 'columns', tenant: 'a', user: 'b', resource: 'c' } as const;
    await scored(['a,b,c', 't,ann,x'], { source: other });
    expect(linesOf('scores.csv')[1]).toMatch(/^t,ann,x,scored,/);
    expect(await errorCodeOf(scored(['a,b,c', 't,ann,x']))).toBe('source.columnMissing');
  });

  it('scores the accesses that a template makes of events', async () => {
    const events = writeDays(join(folder, 'export'), companyRows({ first: 2, last: 6 }));
    const template = { kind: 'template', id: 'anomalous-resource-access', filters: {} } as const;
    const model = join(folder, 'events');
    const from = [events];
    await train({ workspace: folder, from, source: template, model, parameters: {} }, testJob());
    const output = await scoreFile({ model, from, to: join(folder, 'scores.csv') }, testJob());
    const [header, first] = linesOf('scores.csv');
    expect(header).toBe(
      'tenant,user,resource,case,score,percentile,accessAnomaly,day,count,firstTime,lastTime',
    );
    expect(first).toBe(
      'tenant-1,contoso\\plant-0,\\\\fs01\\common,seen,,0,,2026-03-02,1,2026-03-02T08:00:00.000000Z,2026-03-02T08:00:00.000000Z',
    );
    const to = join(folder, 'accesses.parquet');
    const { rows } = await acquire({ workspace: folder, from, source: template, to }, testJob());
    expect(output.rows).toBe(rows);
    await scoreFile({ model, from: [to], to: join(folder, 'again.csv') }, testJob());
    expect(linesOf('again.csv')).toEqual(linesOf('scores.csv'));
  });

  it('writes a header alone for a file without rows', async () => {
    expect(await errorCodeOf(scored(test.slice(0, 1)))).toBe('it did not fail');
    expect(linesOf('scores.csv')).toHaveLength(1);
  });

  it('replaces what is there only once everything is known', async () => {
    writeFileSync(join(folder, 'scores.csv'), 'precious');
    const job = testJob((_, running) => {
      running.cancel();
    });
    expect(await errorCodeOf(scored(test, {}, job))).toBe('cancelled');
    expect(await errorCodeOf(scored(test, { model: join(folder, 'none') }))).toBe('store.missing');
    expect(await errorCodeOf(scored(['tenant,user', 't,ann']))).toBe('source.columnMissing');
    expect(readFileSync(join(folder, 'scores.csv'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['model', 'scores.csv', 'test.csv', 'train.csv']);
  });

  it('asks for an ending that says how to write, before it reads', async () => {
    const to = join(folder, 'scores.xlsx');
    expect(await errorCodeOf(scored(test, { to, from: [join(folder, 'none')] }))).toBe('score.ending');
    expect(existsSync(to)).toBe(false);
  });
});

describe('train and scoreFile with compat', () => {
  const golden = gunzipSync(
    readFileSync(fileURLToPath(new URL('../../fixtures/golden/notebook_scores.csv.gz', import.meta.url))),
  )
    .toString()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

  it('equals what SynapseML on Spark wrote for the same files', async () => {
    const rows = golden.map(([, , ...row]) => row.slice(0, 4).join(','));
    const training = rows.filter((_, i) => golden[i]?.[0] === 'train');
    const source = { kind: 'columns', tenant: 't', user: 'u', resource: 'r', likelihood: 'l' } as const;
    await trainOn(['t,u,r,l', ...training], { source, parameters: { compat: true } });
    await scored(['t,u,r,l', ...rows]);
    const scores = linesOf('scores.csv').slice(1);
    expect(scores).toHaveLength(golden.length);
    const far = scores.filter((line, i) => {
      const score = Number(line.split(',')[4]);
      return !(Math.abs(score - Number(golden[i]?.[6])) < 1e-9);
    });
    expect(far).toEqual([]);
  });
});
