import { arch, cpus, loadavg, platform, release } from 'node:os';
import { join } from 'node:path';
import type { Contest, Contestant, RatioGoal, RunResult, Verdict } from './contest.ts';
import type { ContestRatio, ContestResult, ContestRow } from './contestResult.ts';
import { runOnce } from './runOnce.ts';
import { median } from './spread.ts';

/** What happened to a contestant: a result a round it took part in, and the worst that a check said. */
interface Score {
  readonly runs: Map<number, RunResult>;
  verdict: Verdict | undefined;
  absent: string | undefined;
}

/** Rounds in turns, each starting with another contestant; every run a fresh process; every round checked. */
export async function holdContest(
  contest: Contest,
  mostRounds: number,
  say: (line: string) => void,
): Promise<ContestResult> {
  const before = load();
  const scores = new Map<string, Score>(
    contest.contestants.map((one) => [
      one.key,
      { runs: new Map(), verdict: undefined, absent: one.absent() },
    ]),
  );
  for (let round = 0; round < Math.min(contest.rounds, mostRounds); round++) {
    const folders = new Map<string, string>();
    for (const contestant of turns(contest.contestants, round)) {
      const score = scores.get(contestant.key)!;
      if (score.absent !== undefined || round >= (contestant.rounds ?? contest.rounds)) continue;
      const out = join('.cache', 'bench', 'runs', contest.name, contestant.key);
      try {
        const run = runOnce(contestant, out);
        score.runs.set(round, run);
        folders.set(contestant.key, out);
        say(`  round ${round + 1}: ${contestant.key} ${run.ms.toFixed(0)} ms`);
      } catch (error) {
        score.absent = error instanceof Error ? error.message : String(error);
        say(`  ${score.absent}`);
      }
    }
    for (const [key, verdict] of await contest.check(folders)) {
      const score = scores.get(key)!;
      // The first round has everybody to compare with; a later one counts where it is worse.
      if (score.verdict === undefined || (score.verdict.ok && !verdict.ok)) score.verdict = verdict;
    }
  }
  return {
    name: contest.name,
    title: contest.title,
    date: new Date().toISOString(),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${platform()} ${release()} ${arch()}`,
    load: [before, load()],
    rows: contest.contestants.map((contestant) => rowOf(contest, contestant, scores.get(contestant.key)!)),
    ratios: contest.ratios.flatMap((goal) => ratioOf(goal, scores)),
  };
}

function turns<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function load(): number {
  return loadavg()[0] ?? NaN;
}

/** Times that count: those of a contestant whose results were right. */
function counting(score: Score): ReadonlyMap<number, RunResult> {
  return score.verdict?.ok === true && score.absent === undefined ? score.runs : new Map();
}

function rowOf({ work }: Contest, { about }: Contestant, score: Score): ContestRow {
  const runs = [...counting(score).values()];
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

function ratioOf(goal: RatioGoal, scores: ReadonlyMap<string, Score>): readonly ContestRatio[] {
  const slower = counting(scores.get(goal.slower)!);
  const faster = counting(scores.get(goal.faster)!);
  const values = [...slower].flatMap(([round, run]) => {
    const other = faster.get(round);
    return other === undefined ? [] : [run.ms / other.ms];
  });
  if (values.length === 0) return [];
  const ratio = median(values);
  const aim = goal.most ?? goal.goal;
  const beyond = (bound: number): boolean => (goal.most === undefined ? ratio < bound : ratio > bound);
  return [
    {
      ...{ slower: goal.slower, faster: goal.faster, values },
      ...(aim === undefined
        ? {}
        : { goal: `${goal.most === undefined ? 'at least' : 'at most'} ${aim}`, met: !beyond(aim) }),
      failed: goal.limit !== undefined && beyond(goal.limit),
    },
  ];
}
