import { mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunPlace } from '../../../../src/core/runRows.ts';
import { runFolder } from '../../../../src/usecases/openRun.ts';
import { OpenRuns } from '../../../../src/usecases/results/openRuns.ts';
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

describe('OpenRuns', () => {
  it('reads a run once, however many ask, and again when it was written anew', async () => {
    const place = await writtenRun(workspace, [{}]);
    const runs = new OpenRuns();
    const [one, two] = await Promise.all([runs.open(place), runs.open({ ...place })]);
    expect(two).toBe(one);
    utimesSync(file(place, 'run.json'), 1, 1);
    const again = await runs.open(place);
    expect(again).not.toBe(one);
    expect(await runs.open(place)).toBe(again);
  });

  it('keeps the two that were looked at last', async () => {
    const places = await Promise.all(['a', 'b', 'c'].map((user) => writtenRun(workspace, [{ user }])));
    const [a, b, c] = places as [RunPlace, RunPlace, RunPlace];
    const runs = new OpenRuns();
    const first = { a: await runs.open(a), b: await runs.open(b) };
    expect(await runs.open(a)).toBe(first.a);
    await runs.open(c);
    expect(await runs.open(a)).toBe(first.a);
    expect(await runs.open(b)).not.toBe(first.b);
  });

  it('says that an open run was deleted, and opens it when it is back', async () => {
    const place = await writtenRun(workspace, [{}]);
    const runs = new OpenRuns();
    await runs.open(place);
    rmSync(runFolder(place), { recursive: true });
    expect(await errorCodeOf(runs.open(place))).toBe('run.missing');
    await writtenRun(workspace, [{}]);
    expect((await runs.open(place)).run.id).toBe(place.run);
  });

  it('does not remember a failure', async () => {
    const place = await writtenRun(workspace, [{}]);
    const runs = new OpenRuns();
    const whole = readFileSync(file(place, 'scores.parquet'));
    truncateSync(file(place, 'scores.parquet'), 10);
    expect(await errorCodeOf(runs.open(place))).toBe('parquet.unreadable');
    writeFileSync(file(place, 'scores.parquet'), whole);
    expect((await runs.open(place)).columns.rows).toBe(1);
  });
});
