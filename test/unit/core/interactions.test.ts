import { describe, expect, it } from 'vitest';
import { createTenantInteractions, type TenantInteractions } from '../../../src/core/interactions.ts';

/** Two users and three resources: (0, 0), (0, 2), (1, 1). */
const small: TenantInteractions = {
  tenant: 0,
  users: Uint32Array.of(4, 7),
  resources: Uint32Array.of(1, 2, 9),
  rowStarts: Uint32Array.of(0, 2, 3),
  rowResources: Uint32Array.of(0, 2, 1),
  rowValues: Float64Array.of(1, 2, 3),
  columnStarts: Uint32Array.of(0, 1, 2, 3),
  columnUsers: Uint32Array.of(0, 1, 0),
  columnValues: Float64Array.of(1, 3, 2),
};

describe('createTenantInteractions', () => {
  it('takes the same entries as rows and as columns', () => {
    expect(createTenantInteractions(small)).toBe(small);
  });

  it.each<readonly [string, Partial<TenantInteractions>]>([
    ['too few rows', { rowStarts: Uint32Array.of(0, 3) }],
    ['too few columns', { columnStarts: Uint32Array.of(0, 1, 3) }],
    ['rows that leave an entry out', { rowStarts: Uint32Array.of(0, 1, 2) }],
    ['columns that leave an entry out', { columnStarts: Uint32Array.of(0, 1, 2, 2) }],
    ['too few values', { rowValues: Float64Array.of(1, 2) }],
    ['fewer entries by column', { columnValues: Float64Array.of(1, 2) }],
    ['user ids out of order', { users: Uint32Array.of(7, 4) }],
    ['a resource id twice', { resources: Uint32Array.of(1, 1, 9) }],
  ])('refuses %s', (_, change) => {
    expect(() => createTenantInteractions({ ...small, ...change })).toThrow(/defect/);
  });
});
