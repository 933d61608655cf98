import { describe, expect, it } from 'vitest';
import { initialFactors, sideSeeds } from '../../../../src/engine/accessAnomaly/initialFactors.ts';
import { fixtureText } from './support/goldenRun.ts';
import { finish } from './support/rows.ts';

type Vectors = readonly (readonly [id: number, vector: readonly number[]])[];

interface Case {
  readonly ids: string;
  readonly seed: string;
  readonly rank: number;
  readonly num_user_blocks: number;
  readonly num_item_blocks: number;
  readonly users: Vectors;
  readonly items: Vectors;
}

const { cases } = JSON.parse(fixtureText('als_init.json')) as { readonly cases: readonly Case[] };
const step = { step: 0, of: 0, message: '' };

function draw(vectors: Vectors, rank: number, blocks: number, seed: bigint): Float32Array {
  const ids = Int32Array.from(vectors, ([id]) => id);
  expect([...ids]).toEqual([...ids].sort((a, b) => a - b));
  return finish(initialFactors(ids, rank, blocks, seed, step));
}

describe('initialFactors', () => {
  it.each(cases)(
    'equals Spark bit for bit: $ids ids, seed $seed, rank $rank, $num_user_blocks x $num_item_blocks blocks',
    ({ seed, rank, num_user_blocks: userBlocks, num_item_blocks: itemBlocks, users, items }) => {
      const seeds = sideSeeds(BigInt(seed));
      const flat = (vectors: Vectors): Float32Array =>
        Float32Array.from(vectors.flatMap(([, vector]) => vector));
      expect(draw(users, rank, userBlocks, seeds.users)).toEqual(flat(users));
      expect(draw(items, rank, itemBlocks, seeds.items)).toEqual(flat(items));
    },
  );

  it('gives way after some thousand vectors', () => {
    const ids = Int32Array.from({ length: 10_000 }, (_, i) => i + 1);
    const steps = [...initialFactors(ids, 2, 1, 0n, step)];
    expect(steps).toHaveLength(2);
  });
});
