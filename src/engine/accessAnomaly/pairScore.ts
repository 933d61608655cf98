import type { NamedVectors } from './parts.ts';

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
  const u = user * width;
  const r = resource * width;
  let score = 0;
  for (let i = 0; i < width; i++) score += users.vectors[u + i]! * resources.vectors[r + i]!;
  if (Number.isNaN(score)) return NaN;
  return users.components[user] === resources.components[resource] ? score : Infinity;
}

export function hasVector(side: NamedVectors, width: number, row: number): boolean {
  return !Number.isNaN(side.vectors[row * width]);
}
