import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RowColumn, rowColumns, type RowQuery } from '../../../../src/core/runRows.ts';
import { openRun, type OpenRun } from '../../../../src/usecases/openRun.ts';
import { rowPage } from '../../../../src/usecases/results/rowPage.ts';
import { writtenRun } from '../support/writtenRun.ts';

const hostile = {
  html: '<img src=x onerror=alert(1)>',
  lines: 'two\nlines\r\n',
  turned: '\u202egnp.exe',
  long: 'x'.repeat(32_768),
};

let workspace: string;
let run: OpenRun;

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-rows-'));
  run = await openRun(
    await writtenRun(workspace, [
      { user: 'ann', resource: 'b', percentile: 99, score: 4, count: 3, accesses: [] },
      { user: 'ann', resource: 'a', percentile: 99, score: 4, count: 9, lastTime: NaN },
      { user: 'Bob', resource: 'a', percentile: 99, score: 5, case: 'scored', accesses: [] },
      { user: 'eve', resource: 'a', percentile: 100, score: Infinity, case: 'crossComponent', accesses: [] },
      { user: 'new', resource: 'a', percentile: NaN, score: NaN, case: 'unknownUser', firstTime: 3 },
      { user: 'old', resource: 'a', percentile: 0, score: NaN, case: 'seen', firstTime: 1 },
      { user: 'old', resource: 'b', percentile: 10, score: -2.5, firstTime: 2, tenant: 'tenant-2' },
      { user: hostile.html, resource: hostile.lines, percentile: 20 },
      { user: hostile.turned, resource: hostile.long, percentile: 21 },
    ]),
  );
});
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

function query(given: Partial<RowQuery> = {}): RowQuery {
  const all = { of: 'scores', text: '', cases: 'all', sortBy: 'percentile', descending: true } as const;
  return { ...all, start: 0, count: 500, ...given };
}

const users = (given: Partial<RowQuery>): string[] => rowPage(run, query(given)).rows.map(({ user }) => user);

describe('rowPage', () => {
  it('shows the most anomalous first: by percentile, score, user and resource; rows without a percentile last', () => {
    const { rows, total } = rowPage(run, query());
    expect(total).toBe(9);
    expect(rows.map(({ user, resource }) => [user.slice(0, 9), resource.slice(0, 3)])).toEqual([
      ['eve', 'a'],
      ['Bob', 'a'],
      ['ann', 'a'],
      ['ann', 'b'],
      [hostile.turned.slice(0, 9), 'xxx'],
      [hostile.html.slice(0, 9), 'two'],
      ['old', 'b'],
      ['old', 'a'],
      ['new', 'a'],
    ]);
  });

  it('gives every value of a row as it is', () => {
    const [eve, , ann] = rowPage(run, query()).rows;
    expect(eve).toEqual({
      ...{ tenant: 'tenant-1', user: 'eve', resource: 'a', case: 'crossComponent', isFinding: true },
      ...{ score: Infinity, percentile: 100, count: 1, firstTime: 1e15, lastTime: 2e15 },
    });
    expect(ann).toMatchObject({ count: 9, lastTime: NaN, isFinding: false });
    expect(rowPage(run, query({ text: '<img' })).rows).toMatchObject([
      { user: hostile.html, resource: hostile.lines },
    ]);
    expect(rowPage(run, query({ text: '\u202e' })).rows[0]?.resource).toHaveLength(32_768);
  });

  it('sorts by a column up and down, and keeps rows without a value last', () => {
    const only = { cases: ['scored', 'crossComponent', 'unknownUser', 'seen'] as const, text: 'e' };
    expect(users({ sortBy: 'score', descending: true, text: 'ten', count: 3 })).toEqual([
      'eve',
      'Bob',
      'ann',
    ]);
    expect(users({ sortBy: 'score', descending: false, count: 2 })[0]).toBe('old');
    expect(users({ ...only, sortBy: 'score', descending: false }).slice(-2)).toEqual(['old', 'new']);
    expect(users({ ...only, sortBy: 'score', descending: true }).slice(-2)).toEqual(['old', 'new']);
    expect(users({ sortBy: 'user', descending: false }).slice(0, 4)).toEqual([
      hostile.html,
      'Bob',
      'ann',
      'ann',
    ]);
    expect(users({ sortBy: 'tenant', descending: true })[0]).toBe('old');
    expect(users({ sortBy: 'count', descending: true }).slice(0, 2)).toEqual(['ann', 'ann']);
    expect(users({ sortBy: 'firstTime', descending: false }).slice(0, 3)).toEqual(['old', 'old', 'new']);
    expect(users({ sortBy: 'lastTime', descending: false }).at(-1)).toBe('ann');
    expect(users({ sortBy: 'case', descending: true })[0]).toBe('new');
  });

  it('shows each row once, whatever it is sorted by', () => {
    const whole = (sortBy: RowColumn, descending: boolean): string[] =>
      rowPage(run, query({ sortBy, descending })).rows.map(({ user, resource }) => `${user} ${resource}`);
    const once = whole('percentile', true).sort();
    for (const column of rowColumns) {
      expect(whole(column, true).sort()).toEqual(once);
      expect(whole(column, false).sort()).toEqual(once);
    }
  });

  it('shows the findings alone, rows of some cases, and rows that hold a text in any of their names', () => {
    expect(users({ of: 'findings' })).toEqual(['eve', 'Bob', 'ann']);
    expect(users({ cases: ['seen', 'unknownUser'] })).toEqual(['old', 'new']);
    expect(users({ cases: [] })).toEqual([]);
    expect(users({ text: 'BOB' })).toEqual(['Bob']);
    expect(users({ text: 'tenant-2' })).toEqual(['old']);
    expect(users({ text: 'two\nl' })).toEqual([hostile.html]);
    expect(users({ text: 'b', of: 'findings', cases: ['scored'] })).toEqual(['Bob', 'ann']);
    expect(rowPage(run, query({ text: 'nobody' }))).toEqual({ total: 0, start: 0, rows: [] });
  });

  it('gives a page, also the last one, and none beyond the end', () => {
    expect(users({ start: 1, count: 2 })).toEqual(['Bob', 'ann']);
    expect(rowPage(run, query({ start: 8, count: 5 }))).toMatchObject({
      total: 9,
      start: 8,
      rows: [{ user: 'new' }],
    });
    expect(rowPage(run, query({ start: 9 }))).toEqual({ total: 9, start: 9, rows: [] });
    expect(users({ count: 0 })).toEqual([]);
  });
});
