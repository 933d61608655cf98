import { caseCode } from '../../core/scores.ts';
import type { Histogram } from '../../core/runRows.ts';
import type { OpenRun } from '../openRun.ts';
import { noFinding } from './findingRows.ts';

/** Its arrays are its own, so that they can be handed on. */
type OwnHistogram = Histogram & {
  readonly all: Float64Array<ArrayBuffer>;
  readonly findings: Float64Array<ArrayBuffer>;
};

/** How the percentiles of a run's rows are spread; seen pairs, which have the percentile 0 by rule, are left out. */
export function histogramOf({ run, columns, findingOf }: OpenRun, bars: number): OwnHistogram {
  const all = new Float64Array(bars);
  const findings = new Float64Array(bars);
  for (let row = 0; row < columns.rows; row++) {
    const percentile = columns.percentile[row] ?? NaN;
    if (Number.isNaN(percentile) || columns.case[row] === caseCode.seen) continue;
    const bar = Math.min(Math.floor((percentile * bars) / 100), bars - 1);
    all[bar] = (all[bar] ?? 0) + 1;
    if (findingOf[row] !== noFinding) findings[bar] = (findings[bar] ?? 0) + 1;
  }
  return { all, findings, threshold: run.threshold?.percentile ?? null };
}
