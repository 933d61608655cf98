import { describe, expect, it } from 'vitest';
import { columnsFor, columnTracks, sortedBy } from '../../../../webview/results/columns.ts';
import { firstQuery } from '../../../../webview/results/savedState.ts';

const names = (width: number, tenants = 2): readonly string[] =>
  columnsFor(width, tenants).map(({ name }) => name);

describe('columnsFor', () => {
  it('shows all where there is room', () => {
    expect(names(2000)).toEqual([
      'percentile',
      'score',
      'user',
      'resource',
      'tenant',
      'case',
      'count',
      'firstTime',
      'lastTime',
    ]);
  });

  it('leaves the tenant out where there is but one', () => {
    expect(names(2000, 1)).not.toContain('tenant');
  });

  it('keeps who, what and how unusual however narrow it is', () => {
    expect(names(0)).toEqual(['percentile', 'user', 'resource']);
  });

  it('gives up more the narrower it is, and never takes more than there is', () => {
    let before = names(2000).length;
    for (let width = 2000; width >= 520; width -= 10) {
      const columns = columnsFor(width, 2);
      expect(columns.length).toBeLessThanOrEqual(before);
      expect(columns.reduce((sum, { least }) => sum + least, 0)).toBeLessThanOrEqual(width);
      before = columns.length;
    }
  });
});

describe('columnTracks', () => {
  it('lets names take what is left over', () => {
    expect(columnTracks(columnsFor(700, 1), 700)).toBe('112px minmax(170px, 4fr) minmax(220px, 6fr) 184px');
  });

  it('lets names shrink where nothing else can', () => {
    expect(columnTracks(columnsFor(300, 1), 300)).toBe('112px minmax(0px, 4fr) minmax(0px, 6fr)');
  });
});

describe('sortedBy', () => {
  it('turns the direction of the same column around', () => {
    expect(sortedBy(firstQuery, 'percentile')).toEqual({ ...firstQuery, descending: false });
  });

  it('begins texts at A, and numbers and times at the most', () => {
    expect(sortedBy(firstQuery, 'user')).toMatchObject({ sortBy: 'user', descending: false });
    expect(sortedBy({ ...firstQuery, descending: false }, 'count')).toMatchObject({
      sortBy: 'count',
      descending: true,
    });
  });

  it('keeps what is filtered', () => {
    const query = { ...firstQuery, of: 'scores', text: 'adm', cases: ['seen'] } as const;
    expect(sortedBy(query, 'case')).toMatchObject({ of: 'scores', text: 'adm', cases: ['seen'] });
  });
});
