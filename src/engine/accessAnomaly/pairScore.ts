import type { NamedVectors } from './parts.ts';
import { pairProduct } from './pairProduct.ts';

/**
 * Score of a pair of rows, seen or not: (m - p.q) / s as the product of their vectors; +Infinity across components; NaN where
 * one of them has no vector.
 */
export function pairScore(
  users: NamedVectors,
  resources: NamedVectors,
  width: number,
  user: number,
  resource: number,
): number {
  const sides = { users: users.vectors, resources: resources.vectors, width };
  const product = pairProduct(sides, user, resource);
  if (Number.isNaN(product)) return NaN;
  return users.components[user] === resources.components[resource] ? product : Infinity;
}

export function hasVector(side: NamedVectors, width: number, row: number): boolean {
  return !Number.isNaN(side.vectors[row * width]);
}
