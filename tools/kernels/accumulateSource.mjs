import {
  each,
  fitsWith,
  lowerDoubles,
  matrixRowsOf,
  multiplyAdd,
  passesOf,
  quadsOf,
  range,
  shuffle,
  spread,
  upperDoubles,
} from './registers.mjs';

/** Entries that a pass takes at a time: their source vectors stay in the nearest cache for the next pass. */
const entriesAPass = 256;

/** Entries after which float32 sums move to doubles; src/kernels/chunks.ts takes long rows in multiples of it. */
const entriesAFlush = 2048;

/** Sums of a row's terms: several passes over the same few entries, each with as many sums as registers hold. */
export function accumulateSource(quads, registers, { system }) {
  return `
/** Adds the terms of a row's entries to the sums of a lane: A += |r| y y', b += (1 + r) y where r > 0. */
function accumulate(
  entries: usize, from: u32, to: u32, sources: usize, sums: usize, doubles: usize,
): void {
  const long: bool = to - from > ${entriesAFlush};
  if (long) memory.fill(doubles, 0, ${32 * system});
  addTerms(entries, from, to, sources, sums, doubles, long);
  if (long) unflush(sums, doubles);
}

/** The same for a part of the entries, which ends in the doubles where the row is long. */
function addTerms(
  entries: usize, from: u32, to: u32, sources: usize, sums: usize, doubles: usize, long: bool,
): void {
  let start: u32 = from;
  let sinceFlush: u32 = 0;
  while (start < to) {
    const stop: u32 = min<u32>(start + ${entriesAPass}, to);
    const first: usize = entries + (<usize>start << 3);
    const end: usize = entries + (<usize>stop << 3);
${each(plan(quads, registers), passSource)}
    sinceFlush += stop - start;
    start = stop;
    if (long && (sinceFlush >= ${entriesAFlush} || start == to)) {
      flush(sums, doubles);
      sinceFlush = 0;
    }
  }
}

/** Moves float32 sums to the doubles. */
function flush(sums: usize, doubles: usize): void {
  for (let i: usize = 0; i < ${system}; i++) {
    const s: v128 = v128.load(sums + (i << 4));
    const d: usize = doubles + (i << 5);
    v128.store(d, f64x2.add(v128.load(d), ${lowerDoubles('s')}));
    v128.store(d + 16, f64x2.add(v128.load(d + 16), ${upperDoubles('s')}));
    v128.store(sums + (i << 4), f32x4.splat(0));
  }
}

/** Moves the doubles back, each rounded once. */
function unflush(sums: usize, doubles: usize): void {
  for (let i: usize = 0; i < ${system}; i++) {
    const d: usize = doubles + (i << 5);
    const low: v128 = f32x4.demote_f64x2_zero(v128.load(d));
    const high: v128 = f32x4.demote_f64x2_zero(v128.load(d + 16));
    v128.store(sums + (i << 4), ${shuffle('low', 'high', [0, 1, 4, 5])});
  }
}`;
}

/** Passes over the matrix's registers; the right-hand side goes with the last one if it fits there. */
function plan(quads, registers) {
  const matrix = passesOf(registers).map((pass) => ({ pass, targets: [] }));
  const targets = range(quads).map((j) => ({ j, place: registers.length + j }));
  const last = matrix.at(-1);
  if (!fitsWith(last.pass, quads)) return [...matrix, { pass: [], targets }];
  return [...matrix.slice(0, -1), { ...last, targets }];
}

function passSource({ pass, targets }) {
  const sums = [...pass, ...targets];
  const read = new Set([...quadsOf(pass), ...targets.map(({ j }) => j)]);
  const weighted = new Set(pass.map(({ i }) => Math.floor(i / 4)));
  return `    {
      let at: usize = first;
${each(sums, ({ place }) => `      let s${place}: v128 = v128.load(sums, ${16 * place});`)}
      while (at < end) {
        const y: usize = sources + <usize>load<u32>(at) * STRIDE;
        const r: f32 = load<f32>(at, 4);
        const c: v128 = f32x4.splat(abs<f32>(r));
${each([...read], (j) => `        const v${j}: v128 = v128.load(y, ${16 * j});`)}
${each([...weighted], (j) => `        const w${j}: v128 = f32x4.mul(c, v${j});`)}
${each(matrixRowsOf(pass), (i) => `        const y${i}: v128 = ${spread('w', i)};`)}
${each(pass, ({ i, j, place }) => `        s${place} = ${multiplyAdd(`s${place}`, `y${i}`, `v${j}`)};`)}
${targets.length === 0 ? '' : '        const g: v128 = f32x4.splat(r > 0 ? 1 + r : 0);'}
${each(targets, ({ j, place }) => `        s${place} = ${multiplyAdd(`s${place}`, 'g', `v${j}`)};`)}
        at += 8;
      }
${each(sums, ({ place }) => `      v128.store(sums, s${place}, ${16 * place});`)}
    }`;
}
