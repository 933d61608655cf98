import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import type { Model } from '../../../../src/core/model.ts';
import { componentsOf, goldenComponents, greatestDifference, vectorDifference } from './support/goldenRun.ts';
import {
  type EdgeCase,
  edgeCases,
  equalCases,
  fitCase,
  goldenScores,
  nearCases,
  rowsOf,
} from './support/edgeCases.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

function expectSame(edgeCase: EdgeCase, model: Model, tolerance: number): void {
  const components = goldenComponents(edgeCase).map(withoutNull);
  expect(componentsOf(model)).toMatchObject(components);
  // With a history the original keeps vectors that it can no longer reach; ours are gone.
  const reachable = (tenant: string, name: string): boolean =>
    components.some((side) => Object.hasOwn(side, `${tenant}\n${name}`));
  expect(vectorDifference(model, edgeCase, reachable)).toBeLessThan(tolerance);
  const { rows, scores } = goldenScores(edgeCase);
  expect(greatestDifference(scoreRows(model, rows).score, scores)).toBeLessThan(tolerance);
}

function withoutNull(components: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(components).filter(([name]) => !/^null\n|\nnull$/.test(name)));
}

describe('small cases of SynapseML on Spark', () => {
  it.each(equalCases)('%s: same components, vectors and scores', (name) => {
    const edgeCase = edgeCases[name]!;
    expectSame(edgeCase, fitCase(edgeCase), 1e-9);
  });

  it('a repeated row of the history changes nothing; the original multiplies rows', () => {
    const edgeCase = edgeCases['history_duplicates']!;
    const model = fitCase(edgeCase);
    expect(componentsOf(model)).toEqual(goldenComponents(edgeCase));
    const expected = new Map(
      edgeCase.train_scores.map(([tenant, user, resource, , score]) => [
        [tenant, user, resource].join(),
        score === null ? NaN : Number(score),
      ]),
    );
    const scores = scoreRows(model, rowsOf(edgeCase)).score;
    const wanted = edgeCase.train.map((row) => expected.get(row.slice(0, 3).join())!);
    expect(greatestDifference(scores, wanted)).toBeLessThan(1e-9);
  });

  it('no complement at all: the original draws none for a negative factor, we for 0', () => {
    const edgeCase = edgeCases['fit_explicit_factor_negative']!;
    expectSame(edgeCase, fitCase(edgeCase, { complementFactor: 0 }), 1e-9);
  });

  it.each(nearCases)('%s: near, since the early stop feels the order of sums here', (name) => {
    const edgeCase = edgeCases[name]!;
    const model = fitCase(edgeCase);
    const { rows, scores } = goldenScores(edgeCase);
    expect(greatestDifference(scoreRows(model, rows).score, scores)).toBeLessThan(2e-5);
  });

  it('likelihoods that were not scaled are the ratings; the original fails', () => {
    const edgeCase = edgeCases['low_high_none']!;
    const scaled = rowsOf(edgeCase);
    const raw = scoreRows(fitCase(edgeCase), scaled).score;
    // Their range is 1..10, so scaling to 1..10 is the same.
    const same = scoreRows(fitCase(edgeCase, { low: 1, high: 10 }), scaled).score;
    expect(greatestDifference(raw, same)).toBeLessThan(1e-9);
  });

  it('nothing to train on is an error in words', () => {
    const fails = (): unknown => fitCase(edgeCases['empty_train']!);
    expect(fails).toThrow(expect.objectContaining({ code: 'model.noData' }));
  });

  it.each([NaN, Infinity, 1e300])('a likelihood of %d is an error that names the triple', (likelihood) => {
    const rows: readonly Row[] = [
      ['a', 'u1', 'r1', 1],
      ['a', 'u1', 'r2', likelihood],
      ['a', 'u2', 'r2', 2],
    ];
    try {
      fitRows(rows, { low: null, high: null });
      expect.unreachable();
    } catch (error) {
      expect(ByomlError.is(error, 'model.likelihood')).toBe(true);
      expect((error as ByomlError).message).toContain('user u1 and resource r2');
    }
  });

  it('the first of a user, too', () => {
    const rows: readonly Row[] = [
      ['a', 'u1', 'r1', 1],
      ['a', 'u2', 'r3', NaN],
    ];
    expect(() => fitRows(rows)).toThrow('user u2 and resource r3');
  });
});
