// The AssemblyScript text of the exact kernel: doubles, every rank, the bits of the TypeScript that it stands in for.
import { exactSolverSource } from './exactSolverSource.mjs';
import { transposeEntriesSource } from './transposeEntriesSource.mjs';

/** Largest rank of the algorithm (src/engine/accessAnomaly/parameters.ts). */
const mostRank = 256;

/** Source vectors taken together: few enough to stay in the nearest cache. */
const batch = 64;

/**
 * Half-steps in doubles. It has the exports of the fast kernels, so that the same threads run it; what it wants beyond theirs
 * stands before the Gram matrix: alpha and reg (f64), rank, implicit and the caller's scratch memory (i32), 32 bytes in all.
 * Vectors take whole registers of four floats; A is row after row, as wide as they are. Every element is a plain sum in entry
 * order: lanes hold neighbouring elements, never parts of one sum.
 */
export function exactSource() {
  const matrixBytes = 8 * mostRank * mostRank;
  const batchBytes = 8 * mostRank * batch;
  const vectorBytes = 8 * mostRank;
  const vectors = matrixBytes + vectorBytes;
  const weighted = vectors + batchBytes;
  const solver = weighted + batchBytes;
  return `
const HEADER: usize = 32;
const B: usize = ${matrixBytes};
const VECTORS: usize = ${vectors};
const WEIGHTED: usize = ${weighted};
const SOLVER: usize = ${solver};
const VECTOR: usize = ${vectorBytes};
const COUNTED: usize = ${solver + 6 * vectorBytes};

${transposeEntriesSource}

/** Bytes of scratch memory that one thread needs, whatever the rank. */
export function scratchBytes(): usize { return COUNTED + 16; }

/** Bytes of a row of A, and of a vector in doubles. */
function rowBytes(rank: i32): usize { return <usize>((rank + 3) & ~3) << 3; }

/** Adds y y' of the source vectors from .. to to the Gram matrix. */
export function gram(sources: usize, from: i32, to: i32, block: usize): void {
  const row: usize = rowBytes(load<i32>(block, 16));
  const scratch: usize = load<i32>(block, 24);
  for (let start = from; start < to; start += ${batch}) {
    const size: i32 = min<i32>(${batch}, to - start);
    for (let i = 0; i < size; i++) place(scratch, i, row, sources + <usize>(start + i) * (row >> 1), 1, 0);
    addProducts(block + HEADER, scratch, size, row);
  }
}

/** Solves the rows from .. to. Rows are independent: any split into chunks gives the same bits. No system is doubtful. */
export function solveRows(
  starts: usize, entries: usize, sources: usize, targets: usize, block: usize,
  from: i32, to: i32, _reg: f32, _nonNegative: bool, scratch: usize,
): i32 {
  for (let target = from; target < to; target++) {
    openLongRow(block, scratch);
    const begin: u32 = load<u32>(starts + (<usize>target << 2));
    const end: u32 = load<u32>(starts + (<usize>target << 2), 4);
    addEntries(entries, begin, end, sources, block, scratch);
    closeLongRow(targets, block, target, 0, true, scratch);
  }
  return 0;
}

/** Begins a row. */
export function openLongRow(block: usize, scratch: usize): void {
  const row: usize = rowBytes(load<i32>(block, 16));
  memory.copy(scratch, block + HEADER, row * (row >> 3));
  memory.fill(scratch + B, 0, row);
  store<u32>(scratch + COUNTED, 0);
}

/** Adds entries of the row; the parts may be cut anywhere. */
export function addEntries(
  entries: usize, from: u32, to: u32, sources: usize, block: usize, scratch: usize,
): void {
  const row: usize = rowBytes(load<i32>(block, 16));
  const counted: u32 = addRatings(entries, from, to, sources, block, scratch, row);
  store<u32>(scratch + COUNTED, load<u32>(scratch + COUNTED) + counted);
}

/** Solves the row. */
export function closeLongRow(
  targets: usize, block: usize, target: i32, _reg: f32, _nonNegative: bool, scratch: usize,
): i32 {
  const rank: i32 = load<i32>(block, 16);
  const row: usize = rowBytes(rank);
  close(scratch, rank, row, load<f64>(block, 8) * <f64>load<u32>(scratch + COUNTED));
  solve(scratch, rank, row, targets + <usize>target * (row >> 1));
  return 0;
}

/** Adds the terms of entries to A and b, and returns how many the regularisation counts. */
function addRatings(
  entries: usize, from: u32, to: u32, sources: usize, block: usize, scratch: usize, row: usize,
): u32 {
  const alpha: f64 = load<f64>(block);
  const implicit: bool = load<i32>(block, 20) != 0;
  let counted: u32 = 0;
  for (let start = from; start < to; start += ${batch}) {
    const size: u32 = min<u32>(${batch}, to - start);
    for (let i: u32 = 0; i < size; i++) {
      const entry: usize = entries + (<usize>(start + i) << 3);
      const rating: f64 = <f64>load<f32>(entry, 4);
      const source: usize = sources + <usize>load<u32>(entry) * (row >> 1);
      const confidence: f64 = implicit ? alpha * abs<f64>(rating) : 1;
      const value: f64 = implicit ? (rating > 0 ? 1 + confidence : 0) : rating;
      place(scratch, i, row, source, confidence, value);
      if (!implicit || rating > 0) counted++;
    }
    addProducts(scratch, scratch, size, row);
  }
  return counted;
}

/** Puts a source vector at a place of the batch, and adds \`target\` times it to b. */
function place(scratch: usize, at: i32, row: usize, source: usize, weight: f64, target: f64): void {
  const vector: usize = scratch + VECTORS + <usize>at * row;
  const weights: v128 = f64x2.splat(weight);
  const targets: v128 = f64x2.splat(target);
  for (let i: usize = 0; i < row; i += 16) {
    const y: v128 = f64x2.promote_low_f32x4(v128.load64_zero(source + (i >> 1)));
    v128.store(vector + i, y);
    v128.store(vector + i, f64x2.mul(weights, y), WEIGHTED - VECTORS);
    const sum: usize = scratch + B + i;
    v128.store(sum, f64x2.add(v128.load(sum), f64x2.mul(targets, y)));
  }
}

/** Adds weight y y' of the batch to the lower triangle of a, sixteen elements at a time. */
function addProducts(a: usize, scratch: usize, size: i32, row: usize): void {
  const end: usize = scratch + VECTORS + <usize>size * row;
  for (let i: usize = 0; i < row; i += 32) {
    for (let j: usize = 0; j <= i; j += 32) {
      const first: usize = a + (i >> 3) * row + j;
      const second: usize = first + row;
      const third: usize = second + row;
      const fourth: usize = third + row;
${['first', 'second', 'third', 'fourth'].map(loadSums).join('\n')}
      let left: usize = scratch + WEIGHTED + i;
      for (let right = scratch + VECTORS + j; right < end + j; right += row) {
        const low: v128 = v128.load(right);
        const high: v128 = v128.load(right, 16);
${['first', 'second', 'third', 'fourth'].map(addTerms).join('\n')}
        left += row;
      }
${['first', 'second', 'third', 'fourth'].map(storeSums).join('\n')}
    }
  }
}

/** Adds the regularisation and completes A by symmetry. */
function close(a: usize, rank: i32, row: usize, ridge: f64): void {
  for (let i: usize = 0; i < <usize>rank; i++) {
    const diagonal: usize = a + i * row + (i << 3);
    store<f64>(diagonal, load<f64>(diagonal) + ridge);
    for (let j: usize = 0; j < i; j++) store<f64>(a + j * row + (i << 3), load<f64>(a + i * row + (j << 3)));
  }
}
${exactSolverSource()}
`;
}

const loadSums = (name) => `      let ${name}Low: v128 = v128.load(${name});
      let ${name}High: v128 = v128.load(${name}, 16);`;

const storeSums = (name) => `      v128.store(${name}, ${name}Low);
      v128.store(${name}, ${name}High, 16);`;

const addTerms = (name, place) => `        const ${name}Left: v128 = v128.load64_splat(left, ${8 * place});
        ${name}Low = f64x2.add(${name}Low, f64x2.mul(${name}Left, low));
        ${name}High = f64x2.add(${name}High, f64x2.mul(${name}Left, high));`;
