import { describe, expect, it } from 'vitest';
import { createRandom, randomInteger } from '../../../../src/core/random.ts';
import { areaUnderCurve } from './support/areaUnderCurve.ts';
import { fixtureText, parseScores } from './support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

/** The sample notebook's data; accesses to the resource of all departments tell nothing. */
const notebook = parseScores(fixtureText('notebook_scores.csv')).filter(({ row }) => row[2] !== 'ffa');

function rowsOf(set: string): readonly Row[] {
  return notebook.filter((score) => score.set === set).map(({ row }) => row);
}

/** How well accesses across departments are told from those inside. */
function quality(rename: (row: Row) => Row): number {
  const model = fitRows(rowsOf('train').map(rename), { referencePairs: 0, preserveHistory: false });
  const scores = (set: string): Float64Array => scoreRows(model, rowsOf(set).map(rename)).score;
  return areaUnderCurve(scores('inter'), scores('intra'));
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
