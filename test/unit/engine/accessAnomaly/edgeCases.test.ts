import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import type { Json } from '../../../../src/core/model.ts';
import {
  componentsOf,
  fixtureText,
  type Golden,
  goldenComponents,
  greatestDifference,
  vectorDifference,
} from './support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

type Name = string | null;
type GoldenRow = readonly [Name, Name, Name, number | null, (number | string | null)?];

interface EdgeCase extends Golden {
  readonly note: string;
  readonly train: readonly (readonly [string, string, string, number])[];
  readonly history?: readonly (readonly [string, string, string])[];
  readonly preserve_history?: boolean;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly train_scores: readonly GoldenRow[];
  readonly test: readonly GoldenRow[];
}

const { cases } = JSON.parse(fixtureText('edge_cases.json')) as {
  readonly cases: Readonly<Record<string, EdgeCase>>;
};

/** The original's parameters in our words. */
const ourNames: Readonly<Record<string, string>> = {
  rankParam: 'rank',
  regParam: 'reg',
  alphaParam: 'alpha',
  lowValue: 'low',
  highValue: 'high',
  applyImplicitCf: 'implicit',
  complementsetFactor: 'complementFactor',
};

function ourParameters(original: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(original).map(([name, value]) => [ourNames[name] ?? name, value]));
}

function fitCase(
  { train, history, preserve_history: preserveHistory = true, parameters }: EdgeCase,
  more: Readonly<Record<string, Json>> = {},
): ReturnType<typeof fitRows> {
  return fitRows(train, { compat: true, preserveHistory, ...ourParameters(parameters), ...more }, history);
}

/** Rows whose names are not null: readers let no other through. */
function namedRows({ train_scores: train, test }: EdgeCase): readonly GoldenRow[] {
  return [...train, ...test].filter(([tenant, user, resource]) => ![tenant, user, resource].includes(null));
}

function expectSame(edgeCase: EdgeCase, model: ReturnType<typeof fitRows>, tolerance: number): void {
  const components = goldenComponents(edgeCase);
  expect(componentsOf(model)).toEqual(components);
  // With a history the original keeps vectors that it can no longer reach; ours are gone.
  const reachable = (tenant: string, name: string): boolean =>
    components.some((side) => Object.hasOwn(side, `${tenant}\n${name}`));
  expect(vectorDifference(model, edgeCase, reachable)).toBeLessThan(tolerance);
  const rows = namedRows(edgeCase);
  const actual = scoreRows(
    model,
    rows.map(([tenant, user, resource]): Row => [tenant!, user!, resource!]),
  );
  const expected = rows.map(([, , , , score]) => (score === null ? NaN : Number(score)));
  expect(greatestDifference(actual.score, expected)).toBeLessThan(tolerance);
}

describe('small cases of SynapseML on Spark', () => {
  it.each([
    'cross_component',
    'two_tenants_names_shared',
    'duplicates',
    'no_duplicates',
    'all_equal_likelihood',
    'nonpositive_likelihood',
    'int_likelihood',
    'one_user_tenant',
    'one_row_tenant',
    'one_row_only',
    'two_rows_two_components',
    'one_row_separate',
    'history',
    'history_not_preserved',
    'history_empty',
    'unicode_order',
    'rank_1',
    'rank_20',
    'max_iter_0',
    'num_blocks_3',
    'explicit_tiny',
    'extra_columns',
  ])('%s: same components, vectors and scores', (name) => {
    const edgeCase = cases[name]!;
    expectSame(edgeCase, fitCase(edgeCase), 1e-9);
  });

  it('a repeated row of the history changes nothing; the original multiplies rows', () => {
    const edgeCase = cases['history_duplicates']!;
    const model = fitCase(edgeCase);
    expect(componentsOf(model)).toEqual(goldenComponents(edgeCase));
    const expected = new Map(
      edgeCase.train_scores.map(([tenant, user, resource, , score]) => [
        [tenant, user, resource].join(),
        score === null ? NaN : Number(score),
      ]),
    );
    const scores = scoreRows(model, edgeCase.train).score;
    const wanted = edgeCase.train.map((row) => expected.get(row.slice(0, 3).join())!);
    expect(greatestDifference(scores, wanted)).toBeLessThan(1e-9);
  });

  it('no complement at all: the original draws none for a negative factor, we for 0', () => {
    const edgeCase = cases['fit_explicit_factor_negative']!;
    expectSame(edgeCase, fitCase(edgeCase, { complementFactor: 0 }), 1e-9);
  });

  it.each(['reg_0', 'alpha_40'])('%s: near, since the early stop feels the order of sums here', (name) => {
    const edgeCase = cases[name]!;
    const model = fitCase(edgeCase);
    const rows = namedRows(edgeCase);
    const actual = scoreRows(
      model,
      rows.map(([tenant, user, resource]): Row => [tenant!, user!, resource!]),
    );
    expect(
      greatestDifference(
        actual.score,
        rows.map(([, , , , score]) => Number(score)),
      ),
    ).toBeLessThan(2e-5);
  });

  it('likelihoods that were not scaled are the ratings; the original fails', () => {
    const edgeCase = cases['low_high_none']!;
    const scaled = edgeCase.train.map(([tenant, user, resource, x]): Row => [tenant, user, resource, x]);
    const raw = scoreRows(fitCase(edgeCase), scaled).score;
    // Their range is 1..10, so scaling to 1..10 is the same.
    const same = scoreRows(fitCase(edgeCase, { low: 1, high: 10 }), scaled).score;
    expect(greatestDifference(raw, same)).toBeLessThan(1e-9);
  });

  it('nothing to train on is an error in words', () => {
    const fails = (): unknown => fitCase(cases['empty_train']!);
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
