import type { Json, Model } from '../../../../../src/core/model.ts';
import { fixtureText, type Golden } from './goldenRun.ts';
import { fitRows, type Row } from './rows.ts';

type Name = string | number | null;
/** Tenant, user, resource, likelihood, score. */
type GoldenRow = readonly [Name, Name, Name, number | null, (number | string | null)?];

/** A small run of the original. */
export interface EdgeCase extends Golden {
  readonly note: string;
  readonly train: readonly (readonly [Name, Name, Name, number | string | null])[];
  readonly history?: readonly (readonly [string, string, string])[];
  readonly preserve_history?: boolean;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly train_scores: readonly GoldenRow[];
  readonly test: readonly GoldenRow[];
}

export const { cases: edgeCases } = JSON.parse(fixtureText('edge_cases.json')) as {
  readonly cases: Readonly<Record<string, EdgeCase>>;
};

/** The original's parameters in our words. */
export const ourNames: Readonly<Record<string, string>> = {
  rankParam: 'rank',
  regParam: 'reg',
  alphaParam: 'alpha',
  lowValue: 'low',
  highValue: 'high',
  applyImplicitCf: 'implicit',
  complementsetFactor: 'complementFactor',
};

export function ourParameters(original: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(original).map(([name, value]) => [ourNames[name] ?? name, value]));
}

/** Rows for ours; a null name is the empty one, which sorts first too. */
export function rowsOf({ train }: Pick<EdgeCase, 'train'>): readonly Row[] {
  return train.map(([tenant, user, resource, likelihood]): Row => [
    String(tenant ?? ''),
    String(user ?? ''),
    String(resource ?? ''),
    likelihood === null ? NaN : Number(likelihood),
  ]);
}

export function fitCase(edgeCase: EdgeCase, more: Readonly<Record<string, Json>> = {}): Model {
  const { history, preserve_history: preserveHistory = true, parameters } = edgeCase;
  const given = { compat: true, preserveHistory, referencePairs: 0, ...ourParameters(parameters), ...more };
  return fitRows(rowsOf(edgeCase), given, history);
}

/** Rows whose names are not null: readers let no other through. */
function namedRows({ train_scores: train, test }: EdgeCase): readonly GoldenRow[] {
  return [...train, ...test].filter(([tenant, user, resource]) => ![tenant, user, resource].includes(null));
}

/** The original's scores of the rows whose names are not null, and the rows. */
export function goldenScores(edgeCase: EdgeCase): {
  readonly rows: readonly Row[];
  readonly scores: readonly number[];
} {
  const named = namedRows(edgeCase);
  return {
    rows: named.map(([tenant, user, resource]): Row => [String(tenant), String(user), String(resource)]),
    scores: named.map(([, , , , score]) => (score === null ? NaN : Number(score))),
  };
}

/** Cases in which ours is the original's to 1e-9. */
export const equalCases = [
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
  'int_names',
  'null_res_rows',
] as const;

/** Near only: the solver's early stop feels the order of sums where the system is ill-conditioned. */
export const nearCases = ['reg_0', 'alpha_40'] as const;
