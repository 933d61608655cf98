import { checkFits } from './checkFits.ts';
import type { Contest, RatioGoal } from './contest.ts';
import { type DataSize, sizes, sizeText } from './dataSize.ts';
import { ours } from './ours.ts';
import { ratingsFolder, readRatings } from './ratingsFolder.ts';

const grown = [sizes.s, sizes.m, sizes.l];

/** The same fit on ever larger data, index building included: how much longer does twice as much take? */
export function growthContest(): Promise<Contest> {
  const folders = new Map<string, string>(grown.map((size) => [size.name, ratingsFolder(size)]));
  const settings = { path: 'kernel', threads: 2, nonnegative: false, fromTriples: true } as const;
  return Promise.resolve({
    name: 'growth',
    title: 'Growth of the fit, index building included, 2 threads',
    rounds: 3,
    contestants: grown.map((size) =>
      ours({ key: size.name, about: sizeText(size) }, folders.get(size.name)!, settings),
    ),
    ratios: grown.slice(1).map((size, i) => growth(grown[i]!, size)),
    check: (runs) => {
      const verdicts = [...runs].flatMap(([key, out]) => {
        const data = readRatings(folders.get(key)!);
        return [...checkFits(data, new Map([[key, 'unconstrained']]), new Map([[key, out]]))];
      });
      return Promise.resolve(new Map(verdicts));
    },
  });
}

function growth(smaller: DataSize, larger: DataSize): RatioGoal {
  const doublings = Math.log2(larger.entries / smaller.entries);
  return { slower: larger.name, faster: smaller.name, doublings, most: 2.1 };
}
