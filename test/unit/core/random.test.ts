import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random, randomDouble, randomInteger } from '../../../src/core/random.ts';

const seeds = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

describe('createRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    fc.assert(
      fc.property(seeds, seeds, (a, b) => {
        expect(draw(createRandom(a), 20)).toEqual(draw(createRandom(a), 20));
        fc.pre(a !== b);
        expect(draw(createRandom(a), 4)).not.toEqual(draw(createRandom(b), 4));
      }),
    );
  });

  it('takes a seed modulo 2^64', () => {
    expect(draw(createRandom(-1n), 4)).toEqual(draw(createRandom(2n ** 64n - 1n), 4));
  });

  it('is xoshiro128** 1.1 over SplitMix64, written once more in big integers', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(createRandom(seed), 50)).toEqual(drawByBigIntegers(seed, 50));
      }),
    );
  });

  it('fills its state with the known first outputs of SplitMix64', () => {
    // Published for seed 1234567: 6457827717110365317, 3203168211198807973.
    const state = stateOf(1_234_567n);
    expect(state[0]! | (state[1]! << 32n)).toBe(6_457_827_717_110_365_317n);
    expect(state[2]! | (state[3]! << 32n)).toBe(3_203_168_211_198_807_973n);
  });
});

describe('randomDouble', () => {
  it('is in [0, 1), with a mean of about a half', () => {
    const random = createRandom(7n);
    let sum = 0;
    for (let i = 0; i < 10_000; i++) {
      const drawn = randomDouble(random);
      expect(drawn >= 0 && drawn < 1).toBe(true);
      sum += drawn;
    }
    expect(Math.abs(sum / 10_000 - 0.5)).toBeLessThan(0.02);
  });

  it('is a multiple of 2^-53, from 0 to the last one below 1', () => {
    expect(randomDouble(constantly(0))).toBe(0);
    expect(randomDouble(constantly(0xffff_ffff))).toBe(1 - 2 ** -53);
  });
});

describe('randomInteger', () => {
  it('is in [0, bound)', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 0xffff_ffff }), (seed, bound) => {
        const drawn = randomInteger(createRandom(seed), bound);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });

  it('draws again where the last numbers would favour the first remainders', () => {
    const numbers = [0xffff_ffff, 5];
    expect(randomInteger({ uint32: () => numbers.shift()! }, 3)).toBe(2);
    expect(numbers).toEqual([]);
  });

  it('gives each number about as often as the others', () => {
    const random = createRandom(11n);
    const times = new Array<number>(6).fill(0);
    for (let i = 0; i < 12_000; i++) times[randomInteger(random, 6)]!++;
    for (const time of times) expect(Math.abs(time - 2_000)).toBeLessThan(200);
  });
});

function draw(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.uint32());
}

function constantly(value: number): Random {
  return { uint32: () => value };
}

const low32 = (value: bigint): bigint => BigInt.asUintN(32, value);
const rotate = (value: bigint, by: bigint): bigint => low32((value << by) | (value >> (32n - by)));

function stateOf(seed: bigint): bigint[] {
  let mix = seed;
  const outputs = Array.from({ length: 2 }, () => {
    mix = BigInt.asUintN(64, mix + 0x9e3779b97f4a7c15n);
    let z = BigInt.asUintN(64, (mix ^ (mix >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  });
  return outputs.flatMap((output) => [low32(output), output >> 32n]);
}

function drawByBigIntegers(seed: bigint, count: number): number[] {
  const s = stateOf(seed);
  return Array.from({ length: count }, () => {
    const result = low32(rotate(low32(s[1]! * 5n), 7n) * 9n);
    const t = low32(s[1]! << 9n);
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotate(s[3]!, 11n);
    return Number(result);
  });
}
