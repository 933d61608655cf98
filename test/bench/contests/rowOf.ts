import type { Contest, Contestant } from './contest.ts';
import type { ContestRow } from './contestResult.ts';
import { countingRuns, type Score } from './score.ts';
import { median } from './spread.ts';

/** A contestant's line of the table. */
export function rowOf({ work }: Contest, { about }: Contestant, score: Score): ContestRow {
  const runs = [...countingRuns(score).values()];
  const ms = runs.map((run) => run.ms);
  const names = Object.keys(runs[0]?.more ?? {});
  const wrong = score.verdict?.ok === false ? `results differ: ${score.verdict.text}` : undefined;
  const absent = score.absent ?? wrong;
  return {
    about,
    ...(absent === undefined ? {} : { absent }),
    ms,
    rssMb: median(runs.map((run) => run.rssMb)),
    ...(work === undefined || ms.length === 0
      ? {}
      : { rate: `${(work.count / median(ms) / 1000).toPrecision(3)} M ${work.unit}/s` }),
    check: score.verdict?.text ?? '',
    more: Object.fromEntries(names.map((name) => [name, runs.map((run) => run.more?.[name] ?? NaN)])),
    versions: runs[0]?.versions ?? {},
  };
}
