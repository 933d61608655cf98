import { invariant } from './invariant.ts';

/** Why a triple has the score it has; the place in this list is its code. `unknownUser` also when both are unknown. */
export const cases = ['scored', 'seen', 'crossComponent', 'unknownUser', 'unknownResource'] as const;

export type Case = (typeof cases)[number];

export const caseCode = {
  scored: 0,
  seen: 1,
  crossComponent: 2,
  unknownUser: 3,
  unknownResource: 4,
} as const satisfies Readonly<Record<Case, number>>;

/** One score a row, in the order of the rows that were scored. Higher = more anomalous. */
export interface Scores {
  /** Index into `cases`. */
  readonly case: Uint8Array;
  /** The model's own score; +Infinity for another component; NaN = no score. */
  readonly score: Float64Array;
  /** Share, in per cent, of never-seen reference pairs that score lower; NaN = none. */
  readonly percentile: Float32Array;
  /** Plain AccessAnomaly score; equal to `score` for a model that has no other. */
  readonly accessAnomaly: Float64Array;
}

export function emptyScores(rows: number): Scores {
  return {
    case: new Uint8Array(rows),
    score: new Float64Array(rows).fill(NaN),
    percentile: new Float32Array(rows).fill(NaN),
    accessAnomaly: new Float64Array(rows).fill(NaN),
  };
}

/** Checks lengths, codes, that -Infinity never occurs and that percentiles are in [0, 100]. */
export function createScores(scores: Scores): Scores {
  const rows = scores.case.length;
  for (const name of ['score', 'percentile', 'accessAnomaly'] as const) {
    invariant(scores[name].length === rows, `${name} has ${rows} rows`);
  }
  for (let row = 0; row < rows; row++) {
    const broken = brokenRule(scores, row);
    if (broken !== undefined) invariant(false, `row ${row} has ${broken}`);
  }
  return scores;
}

/** What a row should have and has not. */
function brokenRule(scores: Scores, row: number): string | undefined {
  if (scores.case[row]! >= cases.length) return 'a known case';
  if (scores.score[row] === -Infinity) return 'no score of -Infinity';
  const percentile = scores.percentile[row]!;
  return percentile < 0 || percentile > 100 ? 'a percentile in [0, 100]' : undefined;
}

export function caseName(code: number): Case {
  const name = cases[code];
  invariant(name !== undefined, `case ${code} exists`);
  return name;
}

/** One row of scores. */
export interface Score {
  readonly case: Case;
  readonly score: number;
  readonly percentile: number;
  readonly accessAnomaly: number;
}

export function scoreAt(scores: Scores, row: number): Score {
  return {
    case: caseName(scores.case[row]!),
    score: scores.score[row]!,
    percentile: scores.percentile[row]!,
    accessAnomaly: scores.accessAnomaly[row]!,
  };
}
