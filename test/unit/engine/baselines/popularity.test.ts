import { describe, expect, it } from 'vitest';
import { dictionaryFind } from '../../../../src/core/dictionary.ts';
import { popularity } from '../../../../src/engine/baselines/popularity.ts';
import { triplesOfRows } from '../accessAnomaly/support/rows.ts';

const triples = triplesOfRows([
  ['s', 'ann', 'wiki'],
  ['s', 'bob', 'wiki'],
  ['s', 'bob', 'vault'],
  ['s', 'bob', 'vault'],
  ['t', 'ann', 'vault'],
]);
const score = popularity(triples);
const user = (name: string): number => dictionaryFind(triples.users, name);
const resource = (name: string): number => dictionaryFind(triples.resources, name);

describe('popularity', () => {
  it('is higher for the rarer user and the rarer resource', () => {
    expect(score(user('ann'), resource('vault'))).toBeCloseTo(-2 * Math.log(2), 12);
    expect(score(user('bob'), resource('wiki'))).toBeCloseTo(-2 * Math.log(3), 12);
    expect(score(user('ann'), resource('vault'))).toBeGreaterThan(score(user('bob'), resource('vault')));
  });

  it('counts inside a tenant', () => {
    expect(score(user('bob'), resource('vault'), 1)).toBeCloseTo(-Math.log(2), 12);
    expect(score(user('bob'), resource('wiki'), 1)).toBeCloseTo(0, 12);
  });
});
