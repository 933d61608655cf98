import type { PairBlock, PairSides } from '../../core/pairKernel.ts';
import { pairProduct } from './pairProduct.ts';

/** The block of pairs that works anywhere. */
export function plainPairs(sides: PairSides, capacity: number): PairBlock {
  const users = new Uint32Array(capacity);
  const resources = new Uint32Array(capacity);
  const products = new Float64Array(capacity);
  return {
    users,
    resources,
    products,
    *multiply(count, step) {
      for (let pair = 0; pair < count; pair++)
        products[pair] = pairProduct(sides, users[pair]!, resources[pair]!);
      yield step;
    },
    release: () => undefined,
  };
}
