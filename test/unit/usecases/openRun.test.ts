import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable, type Table } from '../../../src/core/column.ts';
import type { RunPlace } from '../../../src/core/runRows.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { openRun, runFolder } from '../../../src/usecases/openRun.ts';
import { histogramOf } from '../../../src/usecases/results/histogramOf.ts';
import { rowPage } from '../../../src/usecases/results/rowPage.ts';
import { runSummary } from '../../../src/usecases/results/runSummary.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { scoresTable, writtenRun } from './support/writtenRun.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-run-'));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const first = {
  of: 'scores',
  text: '',
  cases: 'all',
  sortBy: 'percentile',
  descending: true,
  start: 0,
  count: 2,
} as const;
const file = (place: RunPlace, name: string): string => join(runFolder(place), name);

describe('openRun', () => {
  it('opens a run without findings, and one without rows', async () => {
    const quiet = await openRun(await writtenRun(workspace, [{ user: 'ann' }]));
    expect(rowPage(quiet, { ...first, of: 'findings' })).toEqual({ total: 0, start: 0, rows: [] });
    expect(rowPage(quiet, first).rows).toMatchObject([{ user: 'ann', isFinding: false }]);
    const empty = await openRun(await writtenRun(workspace, []));
    expect(rowPage(empty, first)).toEqual({ total: 0, start: 0, rows: [] });
    expect(histogramOf(empty, 4)).toEqual({
      all: new Float64Array(4),
      findings: new Float64Array(4),
      threshold: 90,
    });
  });

  it('opens a million rows and finds the first, the last and the one in between', async () => {
    const place = await writtenRun(workspace, [{ user: 'user000', accesses: [] }]);
    const rows = 1_000_000;
    const one = scoresTable([
      {
        ...{ tenant: 't', user: 'user000', resource: 'share', case: 'scored', score: 1, percentile: 50 },
        ...{ count: 1, firstTime: 1e15, lastTime: 2e15 },
      },
    ]);
    writeFileSync(file(place, 'scores.parquet'), encodeParquet(repeated(one, rows)));
    const lines = readFileSync(file(place, 'findings.jsonl'), 'utf8').replace('"tenant-1"', '"t"');
    writeFileSync(file(place, 'findings.jsonl'), lines.replace('user000', 'user0000077'));
    const run = await openRun(place);
    expect(rowPage(run, first)).toMatchObject({
      total: rows,
      rows: [{ score: rows - 1 }, { score: rows - 2 }],
    });
    expect(rowPage(run, { ...first, start: rows - 1 }).rows).toMatchObject([{ score: 0 }]);
    expect(rowPage(run, { ...first, of: 'findings' })).toMatchObject({ total: 1, rows: [{ score: 77 }] });
    expect(rowPage(run, { ...first, text: 'R0500000' })).toMatchObject({
      total: 1,
      rows: [{ score: 500_000 }],
    });
  });

  it('says that a run is gone, and what cannot be one', async () => {
    const place = await writtenRun(workspace, [{}]);
    rmSync(runFolder(place), { recursive: true });
    expect(await errorCodeOf(openRun(place))).toBe('run.missing');
    expect(await errorCodeOf(runSummary(place))).toBe('run.missing');
    expect(await errorCodeOf(openRun({ ...place, run: '../../../etc' }))).toBe('run.missing');
    expect(await errorCodeOf(openRun({ ...place, detection: '../x' }))).toBe('store.name');
  });

  it.each([0, 4, 500])('refuses scores that were cut to %d bytes', async (bytes) => {
    const place = await writtenRun(workspace, [{}, {}]);
    truncateSync(file(place, 'scores.parquet'), bytes);
    expect(await errorCodeOf(openRun(place))).toBe('parquet.unreadable');
  });

  it('refuses scores that are missing, lack a column, or have another kind of it', async () => {
    const place = await writtenRun(workspace, [{}]);
    const whole = scoresTable([
      {
        ...{ tenant: 't', user: 'u', resource: 'r', case: 'scored', score: 1, percentile: 50 },
        ...{ count: 1, firstTime: 1, lastTime: 2 },
      },
    ]);
    const write = (table: Table): void => {
      writeFileSync(file(place, 'scores.parquet'), encodeParquet(table));
    };
    write(createTable(whole.columns.filter(({ name }) => name !== 'score')));
    await expect(openRun(place)).rejects.toThrow(/damaged: scores\.parquet has no column "score"/);
    write(
      createTable(
        whole.columns.map((column) =>
          column.name === 'score' ? { name: 'score', type: 'int32', values: Int32Array.of(1) } : column,
        ),
      ),
    );
    await expect(openRun(place)).rejects.toThrow(/a column "score" that is int32, not double/);
    write(
      scoresTable([
        {
          ...{ tenant: 't', user: 'u', resource: 'r', case: 'odd' as 'seen', score: 1, percentile: 50 },
          ...{ count: 1, firstTime: 1, lastTime: 2 },
        },
      ]),
    );
    await expect(openRun(place)).rejects.toThrow(/the unknown case "odd"/);
    rmSync(file(place, 'scores.parquet'));
    await expect(openRun(place)).rejects.toThrow(/scores\.parquet cannot be read \(ENOENT\)/);
  });

  it('refuses findings that are not among the scores, and lines that are no findings', async () => {
    const place = await writtenRun(workspace, [{ user: 'ann', accesses: [] }]);
    const text = readFileSync(file(place, 'findings.jsonl'), 'utf8');
    writeFileSync(file(place, 'findings.jsonl'), text.replace('"ann"', '"somebody"'));
    expect(await errorCodeOf(openRun(place))).toBe('run.damaged');
    writeFileSync(file(place, 'findings.jsonl'), `${text}${text}`);
    expect(await errorCodeOf(openRun(place))).toBe('run.damaged');
    writeFileSync(file(place, 'findings.jsonl'), '{');
    expect(await errorCodeOf(openRun(place))).toBe('store.syntax');
  });
});

/** A row many times, with users `user0000000` and so on and its number as score. */
function repeated(row: Table, rows: number): Table {
  const bytes = new TextEncoder().encode(
    Array.from({ length: rows }, (_, i) => `user${String(i).padStart(7, '0')}`).join(''),
  );
  const offsets = Uint32Array.from({ length: rows + 1 }, (_, i) => i * 11);
  const numbers = Float64Array.from({ length: rows }, (_, i) => i);
  return createTable(
    row.columns.map((column) => {
      if (column.name === 'user' && column.type === 'text') {
        return { ...column, dictionary: { bytes, offsets }, ids: Uint32Array.from(numbers) };
      }
      if (column.type === 'text') return { ...column, ids: new Uint32Array(rows) };
      if (column.name === 'score' && column.type === 'double') return { ...column, values: numbers };
      if (column.type === 'float') return { ...column, values: new Float32Array(rows).fill(50) };
      return { ...column, values: new Float64Array(rows).fill(1) } as typeof column;
    }),
  );
}
