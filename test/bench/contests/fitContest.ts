import type { Contest, Contestant, RatioGoal, RowGoals } from './contest.ts';
import { checkFits, type FitKind } from './checkFits.ts';
import { type DataSize, sizeText } from './dataSize.ts';
import { fitSettings } from './fitSettings.ts';
import { ours } from './ours.ts';
import { peer } from './peers.ts';
import { ratingsFolder, readRatings } from './ratingsFolder.ts';

/** The fits that a contest may hold, by key; which are there and how often is the contest's. */
const fits = {
  'Spark ALS': { kind: 'unconstrained', about: 'Spark ML ALS, local[2], 2 blocks' },
  'Spark ALS, non-negative': { kind: 'nonnegative', about: 'Spark ML ALS, local[2], 2 blocks, non-negative' },
  'exact path': { kind: 'nonnegative', about: 'ours, exact path (doubles), 2 threads, non-negative' },
  'exact path, TypeScript': {
    kind: 'nonnegative',
    about: 'ours, exact path, fallback (TypeScript), non-negative',
  },
  naive: { kind: 'nonnegative', about: 'naive JavaScript loops, non-negative' },
  ours: { kind: 'unconstrained', about: 'ours, kernel, 2 threads' },
  'ours, 1 thread': { kind: 'unconstrained', about: 'ours, kernel, 1 thread' },
  'ours, non-negative': { kind: 'nonnegative', about: 'ours, kernel, 2 threads, non-negative' },
  'ours, non-negative, 1 thread': { kind: 'nonnegative', about: 'ours, kernel, 1 thread, non-negative' },
  'implicit CG': { kind: 'plain', about: 'implicit, conjugate gradient (its default), 2 threads' },
  'implicit Cholesky': { kind: 'plain', about: 'implicit, Cholesky, 2 threads' },
} as const satisfies Readonly<Record<string, { readonly kind: FitKind; readonly about: string }>>;

export type FitKey = keyof typeof fits;

export interface FitContestPlan {
  readonly name: string;
  readonly size: DataSize;
  readonly rounds: number;
  /** Who takes part, and in how many rounds at most where not in all. */
  readonly who: Readonly<Partial<Record<FitKey, number>>>;
  readonly ratios: readonly (RatioGoal & { readonly slower: FitKey; readonly faster: FitKey })[];
  /** What is aimed at for some of them. */
  readonly goals?: Readonly<Partial<Record<FitKey, RowGoals>>>;
  /** Ours starts from sorted triples, not from the matrix by rows. */
  readonly fromTriples?: boolean;
}

export function fitContest(plan: FitContestPlan): Promise<Contest> {
  const { name, size, rounds, who, ratios, goals = {}, fromTriples = false } = plan;
  const folder = ratingsFolder(size);
  const keys = (Object.keys(fits) as FitKey[]).filter((key) => who[key] !== undefined);
  const start = fromTriples ? 'index building included, ' : '';
  return Promise.resolve({
    ...{ name, rounds, ratios },
    title: `Fit of ${sizeText(size)}, ${start}rank ${fitSettings.rank}, ${fitSettings.iterations} iterations`,
    contestants: keys.map((key) => ({
      ...contestant(key, who[key] ?? rounds, folder, fromTriples),
      goals: goals[key] ?? {},
    })),
    check: (runs) => {
      const kinds = new Map(keys.map((key) => [key, fits[key].kind]));
      return Promise.resolve(checkFits(readRatings(folder), kinds, runs));
    },
  });
}

function contestant(key: FitKey, rounds: number, folder: string, fromTriples: boolean): Contestant {
  const { kind, about } = fits[key];
  const what = { key, about, rounds };
  const { rank, iterations, seed } = fitSettings;
  const nonnegative = kind === 'nonnegative';
  if (key.startsWith('Spark')) {
    return peer(what, 'sparkAls', folder, { rank, iterations, seed, nonnegative });
  }
  if (key.startsWith('implicit')) {
    return peer(what, 'implicitAls', folder, { rank, iterations, cg: key === 'implicit CG' });
  }
  const threads = key.endsWith('1 thread') ? 1 : 2;
  const paths = { 'exact path': 'exact', 'exact path, TypeScript': 'typescript', naive: 'naive' } as const;
  const path = Object.entries(paths).find(([name]) => name === key)?.[1] ?? 'kernel';
  return ours(what, folder, { path, threads, nonnegative, fromTriples });
}
