import type { RunResult, Verdict } from './contest.ts';

/** What happened to a contestant: a result a round it took part in, and the worst that a check said. */
export interface Score {
  readonly runs: Map<number, RunResult>;
  verdict: Verdict | undefined;
  /** Why it did not take part. */
  absent: string | undefined;
}

/** The runs that count, by round: those of a contestant whose results were right. */
export function countingRuns(score: Score): ReadonlyMap<number, RunResult> {
  return score.verdict?.ok === true && score.absent === undefined ? score.runs : new Map();
}
