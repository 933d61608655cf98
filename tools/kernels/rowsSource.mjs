import { each, range } from './registers.mjs';

/** Solving a range of rows, four at a time. */
export function rowsSource(rank, quads, layout) {
  const { system, sums, doubles, a, x, passive, doubt, counted } = layout;
  const matrixBytes = 16 * (system - quads);
  return `
/**
 * Solves the rows from .. to. \`gram\`: the other side's Gram matrix as float32 registers. \`reg\` is multiplied by the row's
 * number of positive ratings. Rows are independent: any split into chunks gives the same bits. Returns 1 where a system was
 * too near to a singular one for float32, else 0.
 */
export function solveRows(
  starts: usize, entries: usize, sources: usize, targets: usize, gram: usize,
  from: i32, to: i32, reg: f32, nonNegative: bool, scratch: usize,
): i32 {
  const sums: usize = scratch + ${sums};
  v128.store(scratch, i32x4.splat(0), ${doubt});
  for (let row = from; row < to; row += 4) {
    const lanes: i32 = min<i32>(4, to - row);
    let counts: v128 = f32x4.splat(0);
${each(range(4), (lane) => laneSource(lane))}
    solveLanes(targets, row, lanes, f32x4.mul(counts, f32x4.splat(reg)), nonNegative, scratch);
  }
  return v128.any_true(v128.load(scratch, ${doubt}));
}

/** Solves the systems whose sums are in the lanes, and writes the vectors of as many rows. */
function solveLanes(
  targets: usize, row: i32, lanes: i32, ridge: v128, nonNegative: bool, scratch: usize,
): void {
  transpose(scratch, scratch + ${sums});
  for (let i: usize = 0; i < ${rank}; i++) {
    const diagonal: usize = scratch + ((i * (i + 3)) << 3);
    v128.store(diagonal, f32x4.add(v128.load(diagonal, ${a}), ridge), ${a});
  }
  if (nonNegative) {
    warmStart(targets, row, lanes, scratch);
    solveNonNegative(scratch);
  } else {
    for (let i: usize = 0; i < ${rank}; i++) v128.store(scratch + (i << 4), i32x4.splat(-1), ${passive});
    minimum(scratch);
  }
  for (let lane = 0; lane < lanes; lane++) {
    const target: usize = targets + <usize>(row + lane) * STRIDE;
    for (let i: usize = 0; i < ${rank}; i++) {
      store<f32>(target + (i << 2), load<f32>(scratch + (i << 4) + (<usize>lane << 2), ${x}));
    }
  }
}

/** Begins a row of so many entries that they are added a part at a time. */
export function openLongRow(gram: usize, scratch: usize): void {
  memory.copy(scratch + ${sums}, gram, ${matrixBytes});
  memory.fill(scratch + ${sums + matrixBytes}, 0, ${16 * quads});
  memory.fill(scratch + ${doubles}, 0, ${32 * system});
  store<u32>(scratch, 0, ${counted});
}

/** Adds entries of the row. The bits are those of \`solveRows\` where every part but the last is whole flushes long. */
export function addEntries(
  entries: usize, from: u32, to: u32, sources: usize, _gram: usize, scratch: usize,
): void {
  addTerms(entries, from, to, sources, scratch + ${sums}, scratch + ${doubles}, true);
  store<u32>(scratch, load<u32>(scratch, ${counted}) + positive(entries, from, to), ${counted});
}

/** Solves the row. Returns what \`solveRows\` does. */
export function closeLongRow(
  targets: usize, _gram: usize, row: i32, reg: f32, nonNegative: bool, scratch: usize,
): i32 {
  const sums: usize = scratch + ${sums};
  unflush(sums, scratch + ${doubles});
  for (let lane: usize = 1; lane < 4; lane++) memory.copy(sums + lane * ${16 * system}, sums, ${16 * system});
  v128.store(scratch, i32x4.splat(0), ${doubt});
  const ridge: v128 = f32x4.splat(<f32>load<u32>(scratch, ${counted}) * reg);
  solveLanes(targets, row, 1, ridge, nonNegative, scratch);
  return v128.any_true(v128.load(scratch, ${doubt}));
}

/** Fills a lane's sums with a row's system, and returns how many of its ratings are positive. */
function openLane(
  starts: usize, entries: usize, row: i32, sources: usize, gram: usize, sums: usize, doubles: usize,
): f32 {
  const begin: u32 = load<u32>(starts + (<usize>row << 2));
  const end: u32 = load<u32>(starts + (<usize>row << 2), 4);
  memory.copy(sums, gram, ${matrixBytes});
  memory.fill(sums + ${matrixBytes}, 0, ${16 * quads});
  accumulate(entries, begin, end, sources, sums, doubles);
  return <f32>positive(entries, begin, end);
}

/** How many ratings are positive. */
function positive(entries: usize, from: u32, to: u32): u32 {
  let count: u32 = 0;
  for (let i: u32 = from; i < to; i++) if (load<f32>(entries + (<usize>i << 3), 4) > 0) count++;
  return count;
}

/** The coordinates that were positive before probably are again; where none was, all are tried. */
function warmStart(targets: usize, row: i32, lanes: i32, scratch: usize): void {
  for (let lane = 0; lane < 4; lane++) {
    const target: usize = targets + <usize>(row + min<i32>(lane, lanes - 1)) * STRIDE;
    let any: bool = false;
    for (let i: usize = 0; i < ${rank}; i++) if (load<f32>(target + (i << 2)) > 0) any = true;
    for (let i: usize = 0; i < ${rank}; i++) {
      const isPassive: bool = !any || load<f32>(target + (i << 2)) > 0;
      store<i32>(scratch + (i << 4) + (<usize>lane << 2), isPassive ? -1 : 0, ${passive});
    }
  }
}`;

  /** A lane without a row repeats the last one. */
  function laneSource(lane) {
    const row = lane === 0 ? 'row' : `row + min<i32>(${lane}, lanes - 1)`;
    const laneSums = `sums + ${16 * lane * system}`;
    return `    counts = f32x4.replace_lane(counts, ${lane}, openLane(
      starts, entries, ${row}, sources, gram, ${laneSums}, scratch + ${doubles},
    ));`;
  }
}
