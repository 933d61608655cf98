import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTable } from '../../../src/core/column.ts';
import type { Run, StoredFinding } from '../../../src/core/run.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { readParquetFile } from '../../../src/formats/readParquetFile.ts';
import {
  listRunIds,
  readFindings,
  readRun,
  runId,
  type RunFiles,
  writeRun,
} from '../../../src/store/runStore.ts';
import { someAbout, someTime, temporaryFolder } from './support.ts';

const folder = temporaryFolder();

function finding(changes: Partial<StoredFinding> = {}): StoredFinding {
  return {
    findingId: '0123456789abcdef0123456789abcdef',
    tenant: 't',
    user: 'contoso\\zoë\n"\u202e',
    resource: '\\\\files01\\hr',
    case: 'crossComponent',
    score: Infinity,
    percentile: 100,
    firstTime: someTime,
    lastTime: NaN,
    count: 3,
    reason: 'zoë opened hr for the first time.',
    explanation: { peers: [], usual: ['a'], note: null },
    ...changes,
  };
}

function files(
  changes: Partial<Omit<Run, 'id'>> = {},
  findings: readonly StoredFinding[] = [finding()],
): RunFiles {
  const scores = createTable([{ name: 'score', type: 'double', values: Float64Array.of(1, Infinity, NaN) }]);
  const evidence = createTable([textColumn('file', ['a.json', null])]);
  const run: Omit<Run, 'id'> = {
    modelId: '20260130T0805Z-0123456789ab',
    window: someAbout().window,
    days: 1,
    cases: { scored: 1, seen: 0, crossComponent: 1, unknownUser: 1, unknownResource: 0 },
    budget: 5,
    threshold: { score: Infinity, percentile: 100 },
    findings: findings.length,
    overBudget: 7,
    ...changes,
  };
  return { run: { ...run, id: runId({ run, scores, findings, evidence }) }, scores, findings, evidence };
}

describe('runStore', () => {
  it('gives back what was written', async () => {
    const written = files({}, [finding(), finding({ case: 'scored', score: 2.5, lastTime: someTime })]);
    const path = await writeRun(folder(), written);
    expect(path).toBe(join(folder(), 'runs', written.run.id));
    expect(await readRun(path)).toEqual(written.run);
    expect(await readFindings(path)).toEqual(written.findings);
    expect(await readParquetFile(join(path, 'scores.parquet'))).toEqual(written.scores);
    expect(await readParquetFile(join(path, 'evidence.parquet'))).toEqual(written.evidence);
    expect(await listRunIds(folder())).toEqual([written.run.id]);
  });

  it('writes JSON lines that every reader takes: one a finding, infinity as a text, no time as null', async () => {
    const path = await writeRun(folder(), files());
    const [line, rest] = (await readFile(join(path, 'findings.jsonl'), 'utf8')).split('\n');
    expect(rest).toBe('');
    expect(JSON.parse(line!)).toMatchObject({
      score: 'Infinity',
      firstTime: '2026-01-31T08:05:37.123456Z',
      lastTime: null,
    });
  });

  it('keeps a run without findings, threshold and times', async () => {
    const window = { ...someAbout().window, firstTime: NaN, lastTime: NaN };
    const written = files({ threshold: null, window }, []);
    expect(written.run.id).toMatch(/^notime-/);
    const path = await writeRun(folder(), written);
    expect(await readRun(path)).toEqual(written.run);
    expect(await readFindings(path)).toEqual([]);
  });

  it('gives the same scoring the same id and leaves the run as it is, with what was added to it', async () => {
    const path = await writeRun(folder(), files());
    await writeFile(join(path, 'publish-journal.jsonl'), 'kept');
    expect(await writeRun(folder(), files())).toBe(path);
    expect(await readdir(path)).toContain('publish-journal.jsonl');
    await rm(join(path, 'evidence.parquet'));
    await writeRun(folder(), files());
    expect((await readdir(path)).sort()).toEqual([
      'evidence.parquet',
      'findings.jsonl',
      'run.json',
      'scores.parquet',
    ]);
  });

  it('gives another model, budget or finding another id', () => {
    const ids = [
      files(),
      files({ modelId: '20260130T0805Z-0123456789ac' }),
      files({ budget: 6 }),
      files({}, [finding({ count: 4 })]),
    ].map(({ run }) => run.id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^20260131T0805Z-[0-9a-f]{12}$/);
  });

  it('names the line of a finding that is not valid', async () => {
    const path = await writeRun(folder(), files());
    const file = join(path, 'findings.jsonl');
    const line = (await readFile(file, 'utf8')).trim();
    await writeFile(file, `${line}\n${line.replace('"count":3', '"count":"3"')}\n`);
    await expect(readFindings(path)).rejects.toMatchObject({
      code: 'store.invalid',
      args: { path: file, place: ', line 2 (count)', problem: 'must be a number and is a text' },
    });
    await writeFile(file, `${line}\n${line.slice(0, 50)}`);
    await expect(readFindings(path)).rejects.toMatchObject({ code: 'store.syntax' });
  });

  it('refuses a run.json with a wrong key or type, by its JSON pointer', async () => {
    const path = await writeRun(folder(), files());
    const file = join(path, 'run.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"files": 1', '"files": 1.5'));
    await expect(readRun(path)).rejects.toMatchObject({ args: { place: ' at /window/account/files' } });
    await writeFile(file, text.replace('"days": 1', '"days": 1, "a/b": 2'));
    await expect(readRun(path)).rejects.toMatchObject({
      args: { place: ' at /a~1b', problem: 'the key "a/b" is not known' },
    });
    await writeFile(file, text.slice(0, -3));
    await expect(readRun(path)).rejects.toMatchObject({ code: 'store.syntax', args: { language: 'JSON' } });
  });
});
