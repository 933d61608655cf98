import { arch, cpus, loadavg, platform, release } from 'node:os';
import { join } from 'node:path';
import type { Contest } from './contest.ts';
import type { ContestResult } from './contestResult.ts';
import { ratioOf } from './ratioOf.ts';
import { ratioGoal, rowGoals } from './goals.ts';
import { rowOf } from './rowOf.ts';
import { runOnce } from './runOnce.ts';
import type { Score } from './score.ts';

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
  const rows = contest.contestants.map((one) => rowOf(contest, one, scores.get(one.key)!));
  const ratios = contest.ratios.map((goal) => ratioOf(goal, scores));
  return {
    name: contest.name,
    title: contest.title,
    date: new Date().toISOString(),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${platform()} ${release()} ${arch()}`,
    load: [before, load()],
    rows,
    ratios: ratios.filter(({ values }) => values.length > 0),
    goals: [
      ...contest.contestants.flatMap((one, i) => rowGoals(contest, one, rows[i]!)),
      ...contest.ratios.flatMap((goal, i) => ratioGoal(goal, ratios[i]!)),
    ],
  };
}

function turns<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function load(): number {
  return loadavg()[0] ?? NaN;
}
