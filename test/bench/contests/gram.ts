/** The sum of y y' over the rows of `factors` (`rows x rank`). */
export function gram(factors: Float32Array, rank: number): Float64Array {
  const sums = new Float64Array(rank * rank);
  for (let row = 0; row < factors.length; row += rank) {
    for (let i = 0; i < rank; i++) {
      for (let j = 0; j < rank; j++) sums[i * rank + j]! += factors[row + i]! * factors[row + j]!;
    }
  }
  return sums;
}
