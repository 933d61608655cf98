/** A deterministic generator: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform integer in [0, 2^32). */
  uint32(): number;
}

/** xoshiro128** 1.1 (Blackman and Vigna, 2018), its state filled by SplitMix64 from a 64-bit seed. */
export function createRandom(seed: bigint): Random {
  let mix = BigInt.asUintN(64, seed);
  const splitMix = (): bigint => {
    mix = BigInt.asUintN(64, mix + 0x9e3779b97f4a7c15n);
    let z = mix;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
  const a = splitMix();
  const b = splitMix();
  let s0 = Number(a & 0xffffffffn) | 0;
  let s1 = Number(a >> 32n) | 0;
  let s2 = Number(b & 0xffffffffn) | 0;
  let s3 = Number(b >> 32n) | 0;
  return {
    uint32(): number {
      const product = Math.imul(s1, 5);
      const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      const t = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= t;
      s3 = (s3 << 11) | (s3 >>> 21);
      return result;
    },
  };
}

/** Uniform double in [0, 1) with 53 random bits. */
export function randomDouble(random: Random): number {
  return ((random.uint32() >>> 5) * 0x4000000 + (random.uint32() >>> 6)) / 0x20000000000000;
}

/** Uniform integer in [0, bound), without bias. */
export function randomInteger(random: Random, bound: number): number {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound;
  let drawn = random.uint32();
  while (drawn >= limit) drawn = random.uint32();
  return drawn % bound;
}
