/** Where things lie in a thread's scratch memory, in bytes. A lane is one of four systems that are solved at once. */
export function scratchLayout(rank, quads, registers) {
  let bytes = 0;
  const take = (vectors) => {
    const start = bytes;
    bytes += vectors * 16;
    return start;
  };
  const triangle = (rank * (rank + 1)) / 2;
  /** Registers of one lane's system: those of A, then those of b. */
  const system = registers + quads;
  const places = {
    sums: take(4 * system),
    doubles: take(2 * system),
    // From here on a register holds the same element of all four lanes.
    a: take(triangle),
    b: take(rank),
    l: take(triangle),
    inverse: take(rank),
    x: take(rank),
    passive: take(rank),
    violated: take(rank),
    doubt: take(1),
    // Positive ratings of a long row.
    counted: take(1),
  };
  return { ...places, system, bytes };
}
