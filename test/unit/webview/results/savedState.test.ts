import { describe, expect, it } from 'vitest';
import { firstQuery, parseStart, restoredState } from '../../../../webview/results/savedState.ts';

const place = { workspace: '/work', detection: 'file-shares', run: '1' };
const start = { place, pageSize: 200, language: 'en' };
const state = {
  place,
  query: { of: 'scores', text: 'adm', cases: ['seen'], sortBy: 'count', descending: false },
  selected: { tenant: '', user: 'u', resource: 'r\n' },
  row: 7,
};

describe('parseStart', () => {
  it('reads what the host wrote', () => {
    expect(parseStart(JSON.stringify(start))).toEqual(start);
  });

  it.each(['', '{}', JSON.stringify({ ...start, pageSize: 501 })])('refuses %s', (json) => {
    expect(() => parseStart(json)).toThrow();
  });
});

describe('restoredState', () => {
  it('is what was kept, as the editor keeps it', () => {
    expect(restoredState(JSON.parse(JSON.stringify(state)), start)).toEqual(state);
  });

  it('knows that nothing was open', () => {
    const closed: unknown = JSON.parse(JSON.stringify({ ...state, selected: undefined }));
    expect(restoredState(closed, start).selected).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'state'],
    ['an older form', { place, query: firstQuery }],
    ['an unknown column', { ...state, query: { ...state.query, sortBy: 'colour' } }],
    ['a row that cannot be', { ...state, row: -1 }],
    ['another run', { ...state, place: { ...place, run: '2' } }],
    ['another detection', { ...state, place: { ...place, detection: 'x' } }],
    ['another folder', { ...state, place: { ...place, workspace: '/else' } }],
  ])('begins anew with %s', (_name, kept) => {
    expect(restoredState(kept, start)).toEqual({ place, query: firstQuery, selected: undefined, row: 0 });
  });
});
