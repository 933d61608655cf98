import { describe, expect, it } from 'vitest';
import { createSparkRandom } from '../../../../src/engine/accessAnomaly/sparkRandom.ts';

const mask = 0xffff_ffff_ffff_ffffn;

/** Spark's generator as its definition reads, on one 64-bit integer. */
function referenceLong(state: { value: bigint }): bigint {
  const next = (): bigint => {
    let s = state.value;
    s = (s ^ (s << 21n)) & mask;
    s ^= s >> 35n;
    s = (s ^ (s << 4n)) & mask;
    state.value = s;
    return BigInt.asIntN(32, s);
  };
  const upper = next() << 32n;
  return BigInt.asIntN(64, upper + next());
}

describe('createSparkRandom', () => {
  it("gives the values of Spark's documentation of rand(42) * 3 and randn(42)", () => {
    const uniform = createSparkRandom(42n);
    expect([uniform.double() * 3, uniform.double() * 3]).toEqual([1.8575681106759028, 1.5288056527339444]);
    const normal = createSparkRandom(42n);
    expect([normal.gaussian(), normal.gaussian()]).toEqual([2.384479054241165, 0.1920934041293524]);
  });

  it('runs on as a generator of one 64-bit state does', () => {
    const random = createSparkRandom(-7777456287253977377n);
    const state = { value: stateOf(-7777456287253977377n) };
    for (let i = 0; i < 1000; i++) expect(random.long()).toBe(referenceLong(state));
  });
});

/** The state of a seed, by MurmurHash3 of its eight bytes as BigInt arithmetic. */
function stateOf(seed: bigint): bigint {
  const low = murmur(BigInt.asUintN(64, seed), 0x3c074a61n);
  return (murmur(BigInt.asUintN(64, seed), low) << 32n) | low;
}

function murmur(bytes: bigint, seed: bigint): bigint {
  const word = (value: bigint): bigint => value & 0xffff_ffffn;
  const rotate = (value: bigint, by: bigint): bigint => word((value << by) | (value >> (32n - by)));
  const littleEndian = (value: bigint): bigint =>
    (value >> 24n) | ((value >> 8n) & 0xff00n) | ((value << 8n) & 0xff_0000n) | word(value << 24n);
  let hash = seed;
  for (const block of [littleEndian(bytes >> 32n), littleEndian(word(bytes))]) {
    hash ^= word(rotate(word(block * 0xcc9e2d51n), 15n) * 0x1b873593n);
    hash = word(rotate(hash, 13n) * 5n + 0xe6546b64n);
  }
  hash ^= 8n;
  hash = word((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = word((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return hash ^ (hash >> 16n);
}
