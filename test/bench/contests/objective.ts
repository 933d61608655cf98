import type { FitFactors } from './fitFactors.ts';
import { gram } from './gram.ts';
import type { RatingsData } from './ratingsData.ts';

/** Is the regularisation of a row multiplied by its number of entries (Spark, ours) or not (implicit)? */
export type Regularisation = 'weighted' | 'plain';

/**
 * What implicit ALS makes small, with alpha and lambda 1: (1 + r)(1 - xy)^2 over the entries, (xy)^2 over all other pairs, and
 * the squares of the factors. Source: Hu, Koren, Volinsky, 2008; the weighting of Zhou et al., 2008.
 */
export function objective(data: RatingsData, factors: FitFactors, regularisation: Regularisation): number {
  const { rank, users, items } = factors;
  const userGram = gram(users, rank);
  const itemGram = gram(items, rank);
  let sum = 0;
  for (let i = 0; i < userGram.length; i++) sum += userGram[i]! * itemGram[i]!;
  const entriesOfItem = new Uint32Array(data.items);
  for (let user = 0; user < data.users; user++) {
    for (let entry = data.starts[user]!; entry < data.starts[user + 1]!; entry++) {
      const item = data.item[entry]!;
      const affinity = affinityOf(factors, user, item);
      sum += (1 + data.rating[entry]!) * (1 - affinity) ** 2 - affinity ** 2;
      entriesOfItem[item]!++;
    }
  }
  const weight = (entries: number): number => (regularisation === 'weighted' ? entries : 1);
  const entriesOfUser = (user: number): number => data.starts[user + 1]! - data.starts[user]!;
  for (let i = 0; i < users.length; i++) sum += weight(entriesOfUser(Math.floor(i / rank))) * users[i]! ** 2;
  for (let i = 0; i < items.length; i++) sum += weight(entriesOfItem[Math.floor(i / rank)]!) * items[i]! ** 2;
  return sum;
}

export function affinityOf({ rank, users, items }: FitFactors, user: number, item: number): number {
  let sum = 0;
  for (let i = 0; i < rank; i++) sum += users[user * rank + i]! * items[item * rank + i]!;
  return sum;
}
