import { describe, expect, it } from 'vitest';
import { resultsPlace } from '../../../src/views/resultsPlace.ts';

const place = { workspace: '/w', detection: 'shares', run: '20260331T2229Z-9315739cfdda' };

describe('what a page kept of itself', () => {
  it('says where its run lies', () => {
    expect(resultsPlace({ place, query: { of: 'findings' }, selected: undefined })).toEqual(place);
  });

  it.each([
    undefined,
    null,
    'place',
    {},
    { place: null },
    { place: { ...place, run: 7 } },
    { place: { ...place, run: '../../../etc' } },
    { place: { ...place, detection: '..' } },
    { place: { ...place, detection: '.' } },
    { place: { ...place, detection: 'a\\b' } },
    { place: { ...place, detection: '' } },
    { place: { ...place, run: 'a\0b' } },
    { place: { ...place, workspace: 'relative' } },
  ])('counts for nothing when it is %j', (state) => {
    expect(resultsPlace(state)).toBeUndefined();
  });
});
