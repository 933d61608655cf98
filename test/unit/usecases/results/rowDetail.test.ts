import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunPlace } from '../../../../src/core/runRows.ts';
import { openRun, runFolder } from '../../../../src/usecases/openRun.ts';
import { rowDetail } from '../../../../src/usecases/results/rowDetail.ts';
import { errorCodeOf } from '../support/errorCodeOf.ts';
import { writtenRun } from '../support/writtenRun.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-run-'));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const file = (place: RunPlace, name: string): string => join(runFolder(place), name);

describe('rowDetail', () => {
  it('gives a finding its reason and the accesses behind it, the earliest first and not too many', async () => {
    const many = Array.from({ length: 250 }, (_, i) => [1000 + i, i % 2 === 0 ? 'FS01' : null] as const);
    const place = await writtenRun(workspace, [
      { user: 'ann', accesses: [[5, 'FS02']] },
      { user: 'bob', accesses: many },
      { user: 'eve' },
    ]);
    const run = await openRun(place);
    const name = (user: string) => ({ tenant: 'tenant-1', user, resource: 'share' });
    const bob = await rowDetail(run, name('bob'));
    expect(bob).toMatchObject({
      row: { user: 'bob', isFinding: true },
      finding: { reason: 'bob opened share.' },
    });
    expect(bob.evidenceTotal).toBe(250);
    expect(bob.evidence).toHaveLength(200);
    expect(bob.evidence.slice(0, 2)).toEqual([
      { time: 1000, columns: { computer: 'FS01' }, file: '/export/PT05M.json', line: 1 },
      { time: 1001, columns: {}, file: '/export/PT05M.json', line: 2 },
    ]);
    expect(await rowDetail(run, name('eve'))).toMatchObject({
      ...{ row: { user: 'eve' }, finding: undefined, evidence: [], evidenceTotal: 0 },
    });
    expect(await errorCodeOf(rowDetail(run, name('nobody')))).toBe('run.rowMissing');
    expect(await errorCodeOf(rowDetail(run, { ...name('ann'), tenant: 'other' }))).toBe('run.rowMissing');
  });

  it('says so when the accesses are gone, and finds them when they are back', async () => {
    const place = await writtenRun(workspace, [{ user: 'ann', accesses: [[5, 'FS02']] }]);
    const run = await openRun(place);
    const evidence = readFileSync(file(place, 'evidence.parquet'));
    rmSync(file(place, 'evidence.parquet'));
    const name = { tenant: 'tenant-1', user: 'ann', resource: 'share' };
    expect(await errorCodeOf(rowDetail(run, name))).toBe('run.damaged');
    writeFileSync(file(place, 'evidence.parquet'), evidence);
    expect((await rowDetail(run, name)).evidence).toMatchObject([{ time: 5 }]);
  });
});
