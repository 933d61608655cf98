import type { Factoriser } from '../../src/core/factoriser.ts';
import type { Json, Model } from '../../src/core/model.ts';
import {
  edgeCases,
  equalCases,
  fitCase,
  goldenScores,
  nearCases,
} from '../unit/engine/accessAnomaly/support/edgeCases.ts';
import { explicitRun } from '../unit/engine/accessAnomaly/support/explicitRun.ts';
import {
  fixtureText,
  type GoldenScore,
  greatestDifference,
  hasShared,
  parseGolden,
  parseScores,
  sharedText,
  trainingRows,
  vectorDifference,
} from '../unit/engine/accessAnomaly/support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from '../unit/engine/accessAnomaly/support/rows.ts';

/** One line of the fidelity table; NaN where it does not apply. */
export interface Fidelity {
  readonly data: string;
  /** Scores compared, and how many of them the original gives as null or infinite. */
  readonly compared: number;
  readonly notFinite: number;
  /** Infinity where one is null or infinite and the other is not. */
  readonly scores: number;
  readonly vectors: number;
  /** Fast kernels against doubles, default personality, same rows. */
  readonly kernels: number;
}

/** Data set -> parameters of its run; the rows of some are not in the repository. */
const runs: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  notebook: {},
  notebook_blocks2: { numBlocks: 2 },
  notebook_blocks10: { numBlocks: 10 },
  default: {},
  default_iter10: { maxIter: 10 },
  default_multi: {},
  fixed: {},
  two_tenants_iter10: { maxIter: 10 },
  two_tenants_iter10_separate: { maxIter: 10, separateTenants: true },
};

const copied = ['notebook', 'default', 'default_multi', 'fixed'];

export function fidelity(factoriser: Factoriser | undefined): readonly Fidelity[] {
  const there = Object.entries(runs).filter(([name]) => hasShared || copied.includes(name));
  return [
    ...there.map(([name, given]) => ofRun(name, given, factoriser)),
    ofExplicit(),
    ofCases(`${equalCases.length} edge cases`, equalCases),
    ...nearCases.map((name) => ofCases(`edge case ${name}, ill-conditioned`, [name])),
  ];
}

function ofRun(name: string, given: Readonly<Record<string, Json>>, factoriser?: Factoriser): Fidelity {
  const read = copied.includes(name) ? fixtureText : sharedText;
  const golden = parseGolden(read(`${name}.json`));
  const expected = parseScores(read(`${name}_scores.csv`));
  const model = fitRows(trainingRows(expected), { compat: true, referencePairs: 0, ...given });
  return {
    data: name,
    ...compared(expected.map(({ score }) => score)),
    scores: difference(model, expected),
    vectors: vectorDifference(model, golden),
    kernels: factoriser === undefined ? NaN : kernelDifference(expected, given, factoriser),
  };
}

function difference(model: Model, expected: readonly GoldenScore[]): number {
  const { score } = scoreRows(
    model,
    expected.map(({ row }) => row),
  );
  return greatestDifference(
    score,
    expected.map((golden) => golden.score),
  );
}

function kernelDifference(
  expected: readonly GoldenScore[],
  { maxIter = 25 }: Readonly<Record<string, Json>>,
  factoriser: Factoriser,
): number {
  const train = trainingRows(expected);
  const given = { maxIter, referencePairs: 0, preserveHistory: false };
  const rows = expected.map(({ row }): Row => row);
  const fast = scoreRows(fitRows(train, given, undefined, factoriser), rows).score;
  return greatestDifference(fast, scoreRows(fitRows(train, given), rows).score);
}

function ofExplicit(): Fidelity {
  const { scores, expected, vectors } = explicitRun();
  return {
    data: 'explicit_default_iter10, with the recorded complement',
    ...compared(expected),
    scores: greatestDifference(scores, expected),
    vectors,
    kernels: NaN,
  };
}

function ofCases(data: string, names: readonly string[]): Fidelity {
  const each = names.map((name) => {
    const edgeCase = edgeCases[name]!;
    const { rows, scores } = goldenScores(edgeCase);
    return { scores, difference: greatestDifference(scoreRows(fitCase(edgeCase), rows).score, scores) };
  });
  return {
    data,
    ...compared(each.flatMap(({ scores }) => scores)),
    scores: Math.max(...each.map((one) => one.difference)),
    vectors: NaN,
    kernels: NaN,
  };
}

function compared(scores: readonly number[]): Pick<Fidelity, 'compared' | 'notFinite'> {
  return { compared: scores.length, notFinite: scores.filter((score) => !Number.isFinite(score)).length };
}
