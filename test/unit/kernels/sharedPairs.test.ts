import { describe, expect, it } from 'vitest';
import type { PairBlock, PairSides } from '../../../src/core/pairKernel.ts';
import { createRandom, randomInteger, type Random } from '../../../src/core/random.ts';
import { plainPairs } from '../../../src/engine/accessAnomaly/plainPairs.ts';
import { finish } from './support/problems.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const step = { step: 1, of: 1, message: 'Scoring' };
const noRow = 0xffff_ffff;

describe('pairs in shared memory', () => {
  const withThreads = testFactorisers();

  it.each([1, 2, 3, 4, 5, 12, 66, 258])(
    'multiplies vectors of %i columns to the bits of the plain loop',
    async (width) => {
      const sides = randomSides(width);
      const expected = await products(plainPairs(sides, 500), sides, 500);
      expect(await products(blockOf(1, sides, 500), sides, 500)).toEqual(expected);
      expect(expected.filter((product) => Number.isFinite(product)).length).toBeGreaterThan(300);
    },
  );

  it('has the same bits with 1 to 8 threads, and again with other pairs', async () => {
    const sides = randomSides(12);
    const count = 100_000;
    const expected = await products(plainPairs(sides, count), sides, count);
    for (const threads of [1, 2, 8]) {
      const block = blockOf(threads, sides, count);
      expect(await products(block, sides, count)).toEqual(expected);
      expect(await products(block, sides, 40_001)).toEqual(expected.slice(0, 40_001));
    }
  });

  it('gives NaN for a row that is none and for one without a vector', async () => {
    const sides = randomSides(4);
    const users = sides.users.fill(NaN, 4, 8);
    const block = blockOf(1, { ...sides, users }, 4);
    block.users.set([0, 1, noRow, 0]);
    block.resources.set([0, 0, 0, sides.resources.length / 4]);
    await finish(block.multiply(4, step));
    expect([...block.products].map(Number.isNaN)).toEqual([false, true, true, true]);
  });

  it('lends a block to one caller at a time and keeps it for the next', () => {
    const sides = randomSides(4);
    const kernel = withThreads(1);
    const first = kernel.pairBlock(sides, 100);
    const second = kernel.pairBlock(sides, 100);
    expect(second).not.toBe(first);
    second?.release();
    expect(kernel.pairBlock(sides, 50)).toBe(second);
  });

  it('finishes when its threads die in the middle, and starts others', async () => {
    const sides = randomSides(12);
    const kernel = withThreads(3);
    const block = blockWith(kernel.pairBlock(sides, 200_000));
    const expected = await products(plainPairs(sides, 200_000), sides, 200_000);
    place(block, sides, 200_000);
    const steps = block.multiply(200_000, step);
    for (let turn = 0; turn < 3; turn++) steps.next();
    await kernel.dispose();
    await finish(steps);
    expect(block.products).toEqual(expected);
    expect(await products(block, sides, 200_000)).toEqual(expected);
  });

  it('is not given where it would not fit in the budget', () => {
    expect(withThreads(1, 2 ** 20).pairBlock(randomSides(12), 200_000)).toBeUndefined();
  });

  function blockOf(threads: number, sides: PairSides, capacity: number): PairBlock {
    return blockWith(withThreads(threads).pairBlock(sides, capacity));
  }
});

function blockWith(block: PairBlock | undefined): PairBlock {
  if (block === undefined) throw new Error('no block was given');
  return block;
}

function randomSides(width: number): PairSides {
  const random = createRandom(BigInt(width));
  return { users: randomVectors(random, 300 * width), resources: randomVectors(random, 70 * width), width };
}

function randomVectors(random: Random, length: number): Float64Array {
  return Float64Array.from({ length }, () => randomInteger(random, 2_000_001) / 1e6 - 1);
}

/** Random pairs, the same for each block; one in ten has no user. */
function place(block: PairBlock, { users, resources, width }: PairSides, count: number): void {
  const random = createRandom(5n);
  for (let pair = 0; pair < count; pair++) {
    block.users[pair] = pair % 10 === 9 ? noRow : randomInteger(random, users.length / width);
    block.resources[pair] = randomInteger(random, resources.length / width);
  }
}

async function products(block: PairBlock, sides: PairSides, count: number): Promise<Float64Array> {
  place(block, sides, count);
  await finish(block.multiply(count, step));
  return block.products.slice(0, count);
}
