import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowSelection } from '../../../../src/core/runRows.ts';
import { openRun } from '../../../../src/usecases/openRun.ts';
import { exportCsv } from '../../../../src/usecases/results/exportCsv.ts';
import { errorCodeOf } from '../support/errorCodeOf.ts';
import { testJob } from '../support/testJob.ts';
import { type TestRow, writtenRun } from '../support/writtenRun.ts';

const all: RowSelection = { of: 'scores', text: '', cases: 'all', sortBy: 'percentile', descending: true };
let folder: string;
let to: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-csv-'));
  to = join(folder, 'rows.csv');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function exported(rows: readonly TestRow[], selection = all): Promise<readonly string[]> {
  const written = await exportCsv(
    await openRun(await writtenRun(folder, rows)),
    { selection, to },
    testJob(),
  );
  const lines = readFileSync(to, 'utf8').trimEnd().split('\n');
  expect(written).toBe(lines.length - 1);
  return lines;
}

describe('exportCsv', () => {
  it('writes rows in their order, findings with id and reason, and nothing where there is nothing', async () => {
    const rows = [
      { user: 'bob', score: -0.5, percentile: 12.5, firstTime: NaN, lastTime: NaN, count: 2 },
      { user: 'ann', score: Infinity, percentile: 100, case: 'crossComponent' as const, accesses: [] },
      { user: 'new', score: NaN, percentile: NaN, case: 'unknownUser' as const },
    ];
    expect(await exported(rows)).toEqual([
      'tenant,user,resource,case,score,percentile,count,firstTime,lastTime,findingId,reason',
      'tenant-1,ann,share,crossComponent,Infinity,100,1,2001-09-09T01:46:40.000000Z,2033-05-18T03:33:20.000000Z,00000000000000000000000000000000,ann opened share.',
      'tenant-1,bob,share,scored,-0.5,12.5,2,,,,',
      'tenant-1,new,share,unknownUser,,,1,2001-09-09T01:46:40.000000Z,2033-05-18T03:33:20.000000Z,,',
    ]);
  });

  it('writes what is selected', async () => {
    const rows = [{ user: 'ann', accesses: [] }, { user: 'bob' }];
    const lines = await exported(rows, { ...all, of: 'findings' });
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['ann']);
    expect(await exported(rows, { ...all, text: 'nobody' })).toHaveLength(1);
  });

  it('leaves a spreadsheet no formula, in names and in what is made of them', async () => {
    const rows = ['=cmd|x', '+1', '-1', '@a', '\tb', '\rc'].map((user) => ({ user, accesses: [] }));
    await exported(rows.slice(0, 4));
    for (const line of readFileSync(to, 'utf8').split('\n').slice(1, -1))
      expect(line).not.toMatch(/,"?[=+\-@]/);
    await exportCsv(
      await openRun(await writtenRun(folder, rows.slice(4))),
      { selection: all, to },
      testJob(),
    );
    expect(readFileSync(to, 'utf8')).toContain("'\tb");
    expect(readFileSync(to, 'utf8')).toContain(`"'\rc"`);
  });

  it('leaves the old file when it is cancelled, whenever that is', async () => {
    const run = await openRun(
      await writtenRun(
        folder,
        Array.from({ length: 5000 }, () => ({})),
      ),
    );
    writeFileSync(to, 'old');
    for (const at of [1, 3]) {
      const job = testJob((_, running) => {
        if (running.steps.length === at) running.cancel();
      });
      expect(await errorCodeOf(exportCsv(run, { selection: all, to }, job))).toBe('cancelled');
      expect(readFileSync(to, 'utf8')).toBe('old');
      expect(readdirSync(folder).sort()).toEqual(['detections', 'rows.csv']);
    }
  });
});
