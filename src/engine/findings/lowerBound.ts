/** The first of `size` places at which `order`, which ascends, is not negative; `size` when there is none. */
export function lowerBound(size: number, order: (place: number) => number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
