import { describe, expect, it } from 'vitest';
import { createRandom, randomInteger } from '../../../../src/core/random.ts';
import { areaUnderCurve } from './support/areaUnderCurve.ts';
import { fixtureText, parseScores } from './support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

/** The default data. */
const scores = parseScores(fixtureText('default_scores.csv'));

function rowsOf(set: string): readonly Row[] {
  return scores.filter((score) => score.set === set).map(({ row }) => row);
}

/** Accesses to the resource of all departments tell nothing. */
function judged(set: string): readonly Row[] {
  return rowsOf(set).filter((row) => row[2] !== 'ffa');
}

/** How well accesses across departments are told from those inside. */
function quality(rename: (row: Row) => Row): number {
  const model = fitRows(rowsOf('train').map(rename), { referencePairs: 0, preserveHistory: false });
  const scored = (set: string): Float64Array => scoreRows(model, judged(set).map(rename)).score;
  return areaUnderCurve(scored('inter'), scored('intra'));
}

/** Each name becomes another one, in another order. */
function shuffledNames(seed: bigint): (row: Row) => Row {
  const random = createRandom(seed);
  const names = new Map<string, string>();
  const renamed = (name: string): string => {
    const known = names.get(name) ?? `${randomInteger(random, 1e9)} ${name}`;
    names.set(name, known);
    return known;
  };
  return ([tenant, user, resource, likelihood]) =>
    likelihood === undefined
      ? [tenant, renamed(user), renamed(resource)]
      : [tenant, renamed(user), renamed(resource), likelihood];
}

describe('accessAnomaly under other names in another order', () => {
  const before = quality((row) => row);

  it.each([1n, 2n, 3n])('starts elsewhere and ends as well, seed %d', (seed) => {
    const after = quality(shuffledNames(seed));
    expect(after).not.toBe(before);
    expect(Math.abs(after - before)).toBeLessThan(0.02);
  });

  it('tells the departments apart', () => {
    expect(before).toBeGreaterThan(0.95);
  });
});
