import type { Step, Steps } from '../../../../src/core/algorithm.ts';
import type { FactorisationRequest } from '../../../../src/core/factoriser.ts';
import { createRandom } from '../../../../src/core/random.ts';

export interface ProblemSize {
  readonly users: number;
  readonly items: number;
  readonly entriesAUser: number;
  readonly rank: number;
  readonly maxIter: number;
}

/** Random ratings from 5 to 10: users of a department mostly share its items. */
export function problem(seed: bigint, size: ProblemSize): FactorisationRequest {
  const random = createRandom(seed);
  const uniform = (): number => random.uint32() / 2 ** 32;
  const { users, items, entriesAUser, rank, maxIter } = size;
  const starts = new Uint32Array(users + 1);
  const others: number[] = [];
  for (let user = 0; user < users; user++) {
    const chosen = new Set<number>();
    const count = 1 + Math.floor(2 * uniform() * entriesAUser);
    for (let entry = 0; entry < count; entry++) {
      const shared = Math.floor((items / 4) * uniform() ** 2) * 4;
      const item = uniform() < 0.8 ? shared + (user % 4) : Math.floor(items * uniform());
      chosen.add(Math.min(item, items - 1));
    }
    others.push(...[...chosen].sort((a, b) => a - b));
    starts[user + 1] = others.length;
  }
  const values = Float32Array.from(others, () => 5 + 5 * uniform());
  const ratings = {
    items,
    starts,
    others: Uint32Array.from(others),
    rating: (entry: number) => values[entry]!,
  };
  const initialUsers = Float32Array.from({ length: users * rank }, () => uniform() - 0.5);
  return { ratings, rank, maxIter, alpha: 1, reg: 1, nonNegative: true, initialUsers };
}

export const silent = (): Step => ({ step: 0, of: 0, message: '' });

/** Runs steps to their end, giving way between two as the product's driver does. */
export async function finish<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
