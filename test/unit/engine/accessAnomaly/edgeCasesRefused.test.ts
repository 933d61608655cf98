import { describe, expect, it } from 'vitest';
import { dictionaryFromTexts, dictionarySize, dictionaryText } from '../../../../src/core/dictionary.ts';
import type { Json } from '../../../../src/core/model.ts';
import { accessAnomalyParameters } from '../../../../src/engine/accessAnomaly/parameters.ts';
import {
  edgeCases,
  equalCases,
  fitCase,
  goldenScores,
  nearCases,
  ourNames,
  ourParameters,
  rowsOf,
} from './support/edgeCases.ts';
import { greatestDifference } from './support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

/** Case -> the error that ours answers with where the original hangs or fails. */
const refused = {
  empty_train: 'model.noData',
  null_likelihood: 'model.likelihood',
  nan_likelihood: 'model.likelihood',
  infinite_likelihood: 'model.likelihood',
  raw_nonpositive_ratings: 'model.parameter',
  fit_rank_0: 'model.parameter',
  fit_reg_negative: 'model.parameter',
  fit_alpha_negative: 'model.parameter',
  fit_num_blocks_0: 'model.parameter',
} as const;

/** Rows without a user or a tenant: the original hangs, fails or trains a nameless one; readers leave them out and count them. */
const nameless = [
  'null_user_rows',
  'null_user_two_tenants',
  'null_tenant_rows',
  'null_tenant_rows_separate',
  'history_null',
] as const;

/** Tested one by one, here or beside. */
const others = [
  'history_duplicates',
  'fit_explicit_factor_negative',
  'explicit_factor_0',
  'null_user_alone',
  'low_high_none',
  'string_likelihood',
  'constructor',
  'introspection',
  'vocabulary_order',
  // A matter of the file that holds the history: `history.columns`, `source.columns`.
  'history_wrong_columns',
] as const;

describe('where the original hangs, fails or answers nonsense', () => {
  it('no recorded case is left out', () => {
    const known = [...equalCases, ...nearCases, ...Object.keys(refused), ...nameless, ...others];
    expect([...known].sort()).toEqual(Object.keys(edgeCases).sort());
  });

  it.each(Object.entries(refused))('%s: %s', (name, code) => {
    expect(() => fitCase(edgeCases[name]!)).toThrow(expect.objectContaining({ code }));
  });

  it.each(nameless)('%s: ends, and every named row has a score', (name) => {
    const edgeCase = edgeCases[name]!;
    const rows = rowsOf(edgeCase).filter(([tenant, user]) => tenant !== '' && user !== '');
    const { history, parameters } = edgeCase;
    const named = history?.filter((row) => !row.some((cell: string | null) => cell === null));
    const model = fitRows(rows, { compat: true, ...ourParameters(parameters) }, named);
    const { score } = scoreRows(model, named ?? rows);
    expect(score.every(Number.isFinite)).toBe(true);
  });

  it('explicit_factor_0: fits on the observed rows alone', () => {
    const { train } = edgeCases['explicit_factor_0']!;
    const rows = rowsOf({ train });
    const model = fitCase(edgeCases['explicit_factor_0']!);
    expect(scoreRows(model, rows).score.every(Number.isFinite)).toBe(true);
  });

  it('null_user_alone: as the original with an empty name, which sorts first as null does', () => {
    const edgeCase = edgeCases['null_user_alone']!;
    const { rows, scores } = goldenScores(edgeCase);
    const ours = scoreRows(fitCase(edgeCase), rows).score;
    // What only the nameless one touched has no component in the original; here it is one apart.
    const isTheirs = rows.map(([, , resource]) => resource === 'r77');
    expect([...ours].filter((_, row) => isTheirs[row])).toEqual([Infinity]);
    const others = (values: ArrayLike<number>): readonly number[] =>
      Array.from(values).filter((_, row) => !isTheirs[row]);
    expect(greatestDifference(others(ours), others(scores))).toBeLessThan(1e-9);
  });

  it('string_likelihood: the original takes the last text as the greatest; numbers are numbers here', () => {
    const edgeCase = edgeCases['string_likelihood']!;
    const { rows, scores } = goldenScores(edgeCase);
    // By text "10.0" < "8.0", so 8 becomes 10 and 10 lies beyond it.
    const byText = rowsOf(edgeCase).map(([tenant, user, resource, likelihood]): Row => [
      tenant,
      user,
      resource,
      10 + ((likelihood! - 8) * 5) / 7,
    ]);
    const given = { compat: true, maxIter: 5, low: null, high: null };
    expect(greatestDifference(scoreRows(fitRows(byText, given), rows).score, scores)).toBeLessThan(1e-9);
    expect(greatestDifference(scoreRows(fitCase(edgeCase), rows).score, scores)).toBeGreaterThan(0.1);
  });

  it('constructor: ours refuses what the original asserts, and what it only refuses in fit', () => {
    const { results } = edgeCases.constructor as unknown as {
      readonly results: readonly (readonly [Readonly<Record<string, Json>>, string])[];
    };
    for (const [given, outcome] of results) {
      const ours = (): unknown => accessAnomalyParameters({ compat: true, ...ourParameters(given) });
      const value = Object.values(given).at(-1) ?? null;
      const isBelow = typeof value === 'number' && value <= 0 && !Object.hasOwn(given, 'negScore');
      if (outcome !== 'ok' || isBelow) expect(ours, JSON.stringify(given)).toThrow();
      else expect(ours, JSON.stringify(given)).not.toThrow();
    }
  });

  it('introspection: every parameter of the original is one of ours, a column or the history', () => {
    const { names } = edgeCases['introspection'] as unknown as { readonly names: readonly string[] };
    const parameters = Object.keys(accessAnomalyParameters({}));
    const rest = names.filter((name) => !parameters.includes(ourNames[name] ?? name));
    expect(rest).toEqual(['historyAccessDf', 'likelihoodCol', 'outputCol', 'resCol', 'tenantCol', 'userCol']);
  });

  it('vocabulary_order: names in the order of their bytes', () => {
    const { names } = edgeCases['vocabulary_order'] as unknown as { readonly names: readonly string[] };
    const dictionary = dictionaryFromTexts([...names].reverse());
    expect(dictionarySize(dictionary)).toBe(names.length);
    expect(names.map((_, id) => dictionaryText(dictionary, id))).toEqual(names);
  });
});
