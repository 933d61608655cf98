/** Spark's non-negative solver, operation by operation as src/engine/accessAnomaly/nnls.ts has it; lanes hold neighbouring rows. */
export function exactSolverSource() {
  return `
/** What a step must not be, or the search ends: no number, tiny, huge; or the direction has vanished. */
function isLast(step: f64, directionSquare: f64, xSquare: f64): bool {
  return step != step || step < 1e-7 || step > 1e40 || directionSquare < 1e-12 * xSquare || directionSquare < 1e-32;
}

/** The minimum of x'Ax / 2 - b'x over x >= 0; each element is rounded to float32 once. */
function solve(scratch: usize, rank: i32, row: usize, target: usize): void {
  const b: usize = scratch + B;
  const x: usize = scratch + SOLVER;
  const residual: usize = x + VECTOR;
  const gradient: usize = residual + VECTOR;
  const direction: usize = gradient + VECTOR;
  const last: usize = direction + VECTOR;
  const image: usize = last + VECTOR;
  const size: usize = <usize>rank << 3;
  const rounds: i32 = max<i32>(400, 20 * rank);
  let lastSquare: f64 = 0;
  let lastWall: i32 = 0;
  memory.fill(x, 0, row);
  for (let round = 0; round < rounds; round++) {
    multiply(scratch, x, image, size, row);
    const square: f64 = slope(b, x, residual, gradient, image, size);
    const xSquare: f64 = squareOf(x, size);
    let step: f64 = NaN;
    let directionSquare: f64 = 0;
    let conjugate: bool = round > lastWall + 1;
    if (conjugate) {
      const weight: f64 = square / lastSquare;
      for (let i: usize = 0; i < size; i += 8) {
        store<f64>(direction + i, load<f64>(gradient + i) + weight * load<f64>(last + i));
      }
      multiply(scratch, direction, image, size, row);
      step = bestStep(direction, residual, image, size);
      directionSquare = squareOf(direction, size);
      conjugate = !isLast(step, directionSquare, xSquare);
    }
    if (!conjugate) {
      memory.copy(direction, gradient, size);
      multiply(scratch, gradient, image, size, row);
      step = bestStep(gradient, residual, image, size);
      directionSquare = square;
    }
    if (isLast(step, directionSquare, xSquare)) break;
    if (move(x, direction, stepToWall(step, x, direction, size), size)) lastWall = round;
    memory.copy(last, direction, size);
    lastSquare = square;
  }
  for (let i: usize = 0; i < size; i += 8) store<f32>(target + (i >> 1), <f32>load<f64>(x + i));
}

/** image = A along: by columns, which are A's rows, so that every element is summed in their order. */
function multiply(a: usize, along: usize, image: usize, size: usize, row: usize): void {
  for (let i: usize = 0; i < size; i += 32) {
    let low: v128 = f64x2.splat(0);
    let high: v128 = f64x2.splat(0);
    let column: usize = a + i;
    for (let j: usize = 0; j < size; j += 8) {
      const component: v128 = v128.load64_splat(along + j);
      low = f64x2.add(low, f64x2.mul(v128.load(column), component));
      high = f64x2.add(high, f64x2.mul(v128.load(column, 16), component));
      column += row;
    }
    v128.store(image + i, low);
    v128.store(image + i, high, 16);
  }
}

/** Residual Ax - b, and the gradient: the residual without the pushes into walls. Returns the gradient's square. */
function slope(b: usize, x: usize, residual: usize, gradient: usize, image: usize, size: usize): f64 {
  let square: f64 = 0;
  for (let i: usize = 0; i < size; i += 8) {
    const difference: f64 = load<f64>(image + i) - load<f64>(b + i);
    const pushes: bool = difference > 0 && load<f64>(x + i) == 0;
    const component: f64 = pushes ? 0 : difference;
    store<f64>(residual + i, difference);
    store<f64>(gradient + i, component);
    square += component * component;
  }
  return square;
}

/** The step along a direction, A times which is \`image\`, that would be best without walls. */
function bestStep(along: usize, residual: usize, image: usize, size: usize): f64 {
  let top: f64 = 0;
  let bottom: f64 = 0;
  for (let i: usize = 0; i < size; i += 8) {
    const component: f64 = load<f64>(along + i);
    if (component == 0) continue;
    top += component * load<f64>(residual + i);
    bottom += load<f64>(image + i) * component;
  }
  return top / (bottom + 1e-20);
}

/** Shortens the step so that it ends at the nearest wall. */
function stepToWall(step: f64, x: usize, direction: usize, size: usize): f64 {
  let shortened: f64 = step;
  for (let i: usize = 0; i < size; i += 8) {
    if (shortened * load<f64>(direction + i) > load<f64>(x + i)) {
      shortened = load<f64>(x + i) / load<f64>(direction + i);
    }
  }
  return shortened;
}

/** Takes the step; a coordinate that reaches its wall becomes exactly 0. Did one? */
function move(x: usize, direction: usize, step: f64, size: usize): bool {
  let hit: bool = false;
  for (let i: usize = 0; i < size; i += 8) {
    const change: f64 = step * load<f64>(direction + i);
    if (change > load<f64>(x + i) * (1 - 1e-14)) {
      store<f64>(x + i, 0);
      hit = true;
    } else {
      store<f64>(x + i, load<f64>(x + i) - change);
    }
  }
  return hit;
}

function squareOf(vector: usize, size: usize): f64 {
  let square: f64 = 0;
  for (let i: usize = 0; i < size; i += 8) {
    const element: f64 = load<f64>(vector + i);
    square += element * element;
  }
  return square;
}`;
}
