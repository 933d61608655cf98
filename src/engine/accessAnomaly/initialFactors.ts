import type { Step, Steps } from '../../core/algorithm.ts';
import { createSparkRandom } from './sparkRandom.ts';

/** Vectors drawn before other work gets its turn. */
const vectorsAStep = 4096;

/** The seeds of the two sides: the first two 64-bit draws of the fit's generator. */
export function sideSeeds(seed: bigint): { readonly users: bigint; readonly items: bigint } {
  const random = createSparkRandom(seed);
  return { users: random.long(), items: random.long() };
}

/**
 * The factors that Spark's ALS starts from, bit for bit: unit vectors of float32 Gaussians, `ids.length x rank`.
 * Ids (ascending) fall into blocks by id mod `blocks`; each block has a generator of its own, which runs on from id to id.
 * Source: Apache Spark, ALS and its RandomBlock seeds; norm as Java's BLAS rounds it.
 */
export function* initialFactors(
  ids: Int32Array,
  rank: number,
  blocks: number,
  sideSeed: bigint,
  step: Step,
): Steps<Float32Array> {
  const factors = new Float32Array(ids.length * rank);
  let random = createSparkRandom(0n);
  let block = -1;
  let drawn = 0;
  for (const index of orderByBlock(ids, blocks)) {
    const blockOfId = blockOf(ids[index]!, blocks);
    if (blockOfId !== block) {
      block = blockOfId;
      random = createSparkRandom(byteSwap64(sideSeed ^ BigInt(block)));
    }
    const vector = factors.subarray(index * rank, (index + 1) * rank);
    for (let i = 0; i < rank; i++) vector[i] = random.gaussian();
    normalise(vector);
    if (++drawn % vectorsAStep === 0) yield step;
  }
  return factors;
}

/** Never negative, also for a negative id. */
function blockOf(id: number, blocks: number): number {
  const rest = id % blocks;
  return rest < 0 ? rest + blocks : rest;
}

/** Indices of the ids, block by block, ascending inside each. */
function orderByBlock(ids: Int32Array, blocks: number): Uint32Array {
  const starts = new Uint32Array(blocks + 1);
  for (const id of ids) starts[blockOf(id, blocks) + 1]!++;
  for (let block = 0; block < blocks; block++) starts[block + 1]! += starts[block]!;
  const order = new Uint32Array(ids.length);
  ids.forEach((id, index) => (order[starts[blockOf(id, blocks)]!++] = index));
  return order;
}

/** Scala's scrambling of a seed: multiply, reverse the bytes, multiply. */
function byteSwap64(value: bigint): bigint {
  const factor = 0x9e3775cd9e3775cdn;
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt.asUintN(64, value * factor));
  return BigInt.asUintN(64, view.getBigUint64(0, true) * factor);
}

/** Multiplies by 1 / norm in float32; the norm's four sums and their order are those of Java's BLAS without native help. */
function normalise(vector: Float32Array): void {
  const { fround } = Math;
  const quads = vector.length - (vector.length % 4);
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < quads; i++) sums[i % 4] = fround(vector[i]! * vector[i]! + sums[i % 4]!);
  let square = fround(fround(fround(sums[0]! + sums[1]!) + sums[2]!) + sums[3]!);
  for (let i = quads; i < vector.length; i++) square = fround(vector[i]! * vector[i]! + square);
  const inverse = fround(1 / fround(Math.sqrt(square)));
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! * inverse;
}
