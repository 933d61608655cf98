import { describe, expect, it } from 'vitest';
import { createTenantInteractions, type TenantInteractions } from '../../../src/core/interactions.ts';

/** Two users and three resources: (0, 0), (0, 2), (1, 1). */
const small: TenantInteractions = {
  tenant: 0,
  users: Uint32Array.of(4, 7),
  resources: Uint32Array.of(1, 2, 9),
  rowStarts: Uint32Array.of(0, 2, 3),
  rowResources: Uint32Array.of(0, 2, 1),
  likelihood: (entry) => entry + 1,
};

describe('createTenantInteractions', () => {
  it('takes rows that cover their entries', () => {
    expect(createTenantInteractions(small)).toBe(small);
  });

  it.each<readonly [string, Partial<TenantInteractions>]>([
    ['too few rows', { rowStarts: Uint32Array.of(0, 3) }],
    ['rows that leave an entry out', { rowStarts: Uint32Array.of(0, 1, 2) }],
    ['rows beyond the entries', { rowStarts: Uint32Array.of(0, 2, 4) }],
    ['user ids out of order', { users: Uint32Array.of(7, 4) }],
    ['a resource id twice', { resources: Uint32Array.of(1, 1, 9) }],
  ])('refuses %s', (_, change) => {
    expect(() => createTenantInteractions({ ...small, ...change })).toThrow(/defect/);
  });
});
