/** Solves one small non-negative least squares problem after the other in the same memory. */
export interface Nnls {
  /**
   * Writes into `x` (float32, so each element is rounded once) the minimum of x'Ax / 2 - b'x over x >= 0, for a symmetric
   * positive A (`size x size`, row after row). Returns how many rounds it took.
   */
  solve(a: Float64Array, b: Float64Array, x: Float32Array, offset: number): number;
}

/** What a step of Spark's solver must not be, or it stops: no number, tiny, huge; or the direction has vanished. */
function isLast(step: number, directionSquare: number, xSquare: number): boolean {
  return (
    Number.isNaN(step) ||
    step < 1e-7 ||
    step > 1e40 ||
    directionSquare < 1e-12 * xSquare ||
    directionSquare < 1e-32
  );
}

/**
 * Spark's own solver: projected gradient with conjugate-gradient directions (B. T. Polyak, "The conjugate gradient method in
 * extremal problems", 1969), from x = 0, with Spark's stops and clamps, so that its answers round to the same float32.
 */
export function createNnls(size: number): Nnls {
  const maxRounds = Math.max(400, 20 * size);
  const solution = new Float64Array(size);
  const residual = new Float64Array(size);
  const gradient = new Float64Array(size);
  const direction = new Float64Array(size);
  const lastDirection = new Float64Array(size);

  /** Residual Ax - b, and the gradient: the residual without the pushes into walls. Returns the gradient's square. */
  const slope = (a: Float64Array, b: Float64Array): number => {
    let square = 0;
    for (let i = 0, row = 0; i < size; i++, row += size) {
      let image = 0;
      for (let j = 0; j < size; j++) image += a[row + j]! * solution[j]!;
      const difference = image - b[i]!;
      residual[i] = difference;
      const pushes = difference > 0 && solution[i] === 0;
      gradient[i] = pushes ? 0 : difference;
      if (!pushes) square += difference * difference;
    }
    return square;
  };

  /** The step along `along` that would be best without walls. */
  const bestStep = (a: Float64Array, along: Float64Array): number => {
    let top = 0;
    let bottom = 0;
    for (let i = 0, row = 0; i < size; i++, row += size) {
      const component = along[i]!;
      if (component === 0) continue;
      let image = 0;
      for (let j = 0; j < size; j++) image += a[row + j]! * along[j]!;
      top += component * residual[i]!;
      bottom += image * component;
    }
    return top / (bottom + 1e-20);
  };

  /** Shortens the step so that it ends at the nearest wall. */
  const stepToWall = (step: number): number => {
    let shortened = step;
    for (let i = 0; i < size; i++) {
      if (shortened * direction[i]! > solution[i]!) shortened = solution[i]! / direction[i]!;
    }
    return shortened;
  };

  /** Takes the step; a coordinate that reaches its wall becomes exactly 0. Did one? */
  const move = (step: number): boolean => {
    let hit = false;
    for (let i = 0; i < size; i++) {
      const change = step * direction[i]!;
      if (change > solution[i]! * (1 - 1e-14)) {
        solution[i] = 0;
        hit = true;
      } else {
        solution[i]! -= change;
      }
    }
    return hit;
  };

  const solve: Nnls['solve'] = (a, b, x, offset) => {
    solution.fill(0);
    let lastGradientSquare = 0;
    let lastWall = 0;
    let round = 0;
    for (; round < maxRounds; round++) {
      const gradientSquare = slope(a, b);
      const xSquare = squareOf(solution, size);
      let step = NaN;
      let directionSquare = 0;
      let conjugate = round > lastWall + 1;
      if (conjugate) {
        const weight = gradientSquare / lastGradientSquare;
        for (let i = 0; i < size; i++) direction[i] = gradient[i]! + weight * lastDirection[i]!;
        step = bestStep(a, direction);
        directionSquare = squareOf(direction, size);
        // A conjugate step that would end the search too early gives way to the plain one.
        conjugate = !isLast(step, directionSquare, xSquare);
      }
      if (!conjugate) {
        direction.set(gradient);
        step = bestStep(a, gradient);
        directionSquare = gradientSquare;
      }
      if (isLast(step, directionSquare, xSquare)) break;
      if (move(stepToWall(step))) lastWall = round;
      lastDirection.set(direction);
      lastGradientSquare = gradientSquare;
    }
    for (let i = 0; i < size; i++) x[offset + i] = solution[i]!;
    return round + 1;
  };
  return { solve };
}

function squareOf(vector: Float64Array, size: number): number {
  let square = 0;
  for (let i = 0; i < size; i++) square += vector[i]! * vector[i]!;
  return square;
}
