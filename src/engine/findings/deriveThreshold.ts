import type { AccessTable } from '../../core/accessTable.ts';
import type { Algorithm, Steps } from '../../core/algorithm.ts';
import { dropDays } from '../../core/dropDays.ts';
import type { Model } from '../../core/model.ts';
import { caseCode, emptyScores, type Scores } from '../../core/scores.ts';
import type { Threshold } from '../../core/threshold.ts';
import { type Triples, triplesOf } from '../../core/triples.ts';
import { dayRange } from './dayRange.ts';

import { type Line, selectFindings } from './selectFindings.ts';
import { thresholdAt } from './thresholdAt.ts';

/** Fewer days than this say nothing about the next ones. */
const leastDays = 3;

/** However large the budget, what is more usual than nine in ten of the pairs that never were is not unusual. */
const leastPercentile = 10;

export interface ThresholdInput {
  /** The training window. */
  readonly table: AccessTable;
  /** The model of the whole window, for which the line is wanted. */
  readonly model: Model;
  readonly algorithm: Algorithm;
  /** Fits a model as `model` was fitted, on other triples; undefined where that cannot be done. */
  readonly fit: ((triples: Triples) => Steps<Model>) | undefined;
  /** Alerts a day. */
  readonly budget: number;
}

/**
 * Finds the score at which a model raises about `budget` findings a day. The last quarter of the window's days (1 to 7)
 * is held out; a model of the days before scores the accesses that were first made then; the percentile of the last one
 * that the budget would have reported is the line. Percentiles carry over from one fit to the next, scores do not, so the
 * line goes to `model` through its own reference pairs. It is not below percentile 10. With fewer than 3 days, or no first
 * access that got a score, it is percentile 10, without evidence: the budget alone then limits what a run reports.
 */
export function* deriveThreshold(input: ThresholdInput): Steps<Threshold> {
  const { table, model, fit, budget } = input;
  const { first, days } = dayRange(table.day);
  const heldOut = Math.min(Math.max(Math.floor(days / 4), 1), 7);
  const fallback = { budget, ...thresholdAt(model, leastPercentile) };
  if (fit === undefined || days < leastDays) return fallback;

  const start = first + days - heldOut;
  const firsts = firstAccessesSince(yield* triplesOf(table), start);
  const before = yield* fit(yield* triplesOf(dropDays(table, (day) => day >= start)));
  const scores = emptyScores(firsts.tenant.length);
  yield* input.algorithm.score(before, firsts, scores);
  const firstAccesses = countJudged(scores);
  if (firstAccesses === 0) return fallback;

  const most = Math.floor(budget * heldOut);
  const line = { score: -Infinity, percentile: leastPercentile };
  const reported = selectFindings(firsts, scores, line, most).triple;
  return {
    budget,
    ...lineOfLast(model, scores, reported, most),
    evidence: { days: heldOut, firstAccesses, alertsPerDay: reported.length / heldOut },
  };
}

/** The line, in the model's own scores, of the last that was reported; of the least percentile when the budget lasted. */
function lineOfLast(model: Model, scores: Scores, reported: Uint32Array, most: number): Line {
  if (reported.length < most) return thresholdAt(model, leastPercentile);
  const last = reported[reported.length - 1];
  // Nothing but accesses across components fits into the budget.
  if (last === undefined || scores.case[last] === caseCode.crossComponent) {
    return { score: Infinity, percentile: 100 };
  }
  return thresholdAt(model, scores.percentile[last]!);
}

function firstAccessesSince(
  triples: Triples,
  day: number,
): Omit<Triples, 'count' | 'lastDay' | 'firstTime' | 'lastTime'> {
  const kept: number[] = [];
  triples.firstDay.forEach((firstDay, triple) => {
    if (firstDay >= day) kept.push(triple);
  });
  return {
    tenants: triples.tenants,
    users: triples.users,
    resources: triples.resources,
    tenant: Uint32Array.from(kept, (triple) => triples.tenant[triple]!),
    user: Uint32Array.from(kept, (triple) => triples.user[triple]!),
    resource: Uint32Array.from(kept, (triple) => triples.resource[triple]!),
    firstDay: Int32Array.from(kept, (triple) => triples.firstDay[triple]!),
  };
}

function countJudged(scores: Scores): number {
  let judged = 0;
  for (const code of scores.case) {
    if (code === caseCode.scored || code === caseCode.crossComponent) judged++;
  }
  return judged;
}
