import type { PrepareContest } from './contest.ts';
import { sizes } from './dataSize.ts';
import { fitContest } from './fitContest.ts';
import { growthContest } from './growthContest.ts';
import { hostContest } from './hostContest.ts';
import { modelContest } from './modelContest.ts';
import { scoreContest } from './scoreContest.ts';
import { scoreIdsContest } from './scoreIdsContest.ts';
import { trainContest } from './trainContest.ts';

/** Contests by name: ours and the peers in the same rounds. */
export const contests: Readonly<Record<string, PrepareContest>> = {
  'fit-s': () =>
    fitContest({
      name: 'fit-s',
      size: sizes.s,
      rounds: 5,
      who: {
        ours: 5,
        'ours, non-negative': 5,
        'exact path': 3,
        'exact path, TypeScript': 3,
        naive: 1,
        'implicit CG': 5,
      },
      ratios: [
        { slower: 'naive', faster: 'exact path, TypeScript', limit: 2 },
        { slower: 'exact path, TypeScript', faster: 'exact path', limit: 1.5 },
        { slower: 'exact path, TypeScript', faster: 'ours, non-negative', limit: 2 },
        { slower: 'implicit CG', faster: 'ours' },
      ],
    }),
  'fit-m': () =>
    fitContest({
      name: 'fit-m',
      size: sizes.m,
      rounds: 3,
      who: {
        ...{ ours: 3, 'ours, 1 thread': 3, 'ours, non-negative': 3, 'ours, non-negative, 1 thread': 3 },
        ...{ 'exact path': 3, 'exact path, TypeScript': 1, 'implicit CG': 3, 'implicit Cholesky': 1 },
        ...{ 'Spark ALS': 3, 'Spark ALS, non-negative': 3 },
      },
      ratios: [
        { slower: 'implicit CG', faster: 'ours', goal: 7 },
        { slower: 'implicit Cholesky', faster: 'ours' },
        { slower: 'Spark ALS', faster: 'ours', goal: 20 },
        { slower: 'ours, non-negative', faster: 'ours', most: 1.5, limit: 2.2 },
        { slower: 'Spark ALS, non-negative', faster: 'ours, non-negative', goal: 15 },
        { slower: 'Spark ALS, non-negative', faster: 'exact path', goal: 2 },
        { slower: 'Spark ALS', faster: 'exact path' },
        { slower: 'exact path, TypeScript', faster: 'exact path', limit: 2 },
        { slower: 'exact path, TypeScript', faster: 'ours, non-negative', limit: 4 },
        { slower: 'ours, 1 thread', faster: 'ours' },
        { slower: 'ours, non-negative, 1 thread', faster: 'ours, non-negative' },
      ],
    }),
  'fit-l': () =>
    fitContest({
      name: 'fit-l',
      size: sizes.l,
      rounds: 3,
      who: { ours: 3, 'ours, non-negative': 3 },
      ratios: [{ slower: 'ours, non-negative', faster: 'ours', most: 1.5 }],
      goals: { ours: { ms: 8500, rssMb: 700 } },
      fromTriples: true,
    }),
  growth: growthContest,
  train: trainContest,
  host: hostContest,
  score: scoreContest,
  'score-ids': scoreIdsContest,
  model: modelContest,
};
