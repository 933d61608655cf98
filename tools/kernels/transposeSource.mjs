import { each, range, shuffle, triangle } from './registers.mjs';

/** Turns the sums of four lanes, one after the other, into registers that hold one element of all four. */
export function transposeSource(rank, quads, registers, { system, a, b }) {
  const matrix = registers.map(({ i, j, place }) =>
    moveSource(system, place, (k) => (4 * j + k <= i ? a + 16 * triangle(i, 4 * j + k) : undefined)),
  );
  const targets = range(quads).map((j) =>
    moveSource(system, registers.length + j, (k) => (4 * j + k < rank ? b + 16 * (4 * j + k) : undefined)),
  );
  return `
function transpose(scratch: usize, sums: usize): void {
${[...matrix, ...targets].join('\n')}
}`;
}

/** One 4 x 4 transpose; `target` says where the register of element k goes, if anywhere. */
function moveSource(system, place, target) {
  const lane = (number) => `v128.load(sums, ${16 * (number * system + place)})`;
  const stores = range(4).flatMap((k) => {
    const offset = target(k);
    if (offset === undefined) return [];
    const [left, right] = k < 2 ? ['low01', 'low23'] : ['high01', 'high23'];
    const half = k % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7];
    return [`    v128.store(scratch, ${shuffle(left, right, half)}, ${offset});`];
  });
  return `  {
${each(range(4), (number) => `    const lane${number}: v128 = ${lane(number)};`)}
    const low01: v128 = ${shuffle('lane0', 'lane1', [0, 4, 1, 5])};
    const high01: v128 = ${shuffle('lane0', 'lane1', [2, 6, 3, 7])};
    const low23: v128 = ${shuffle('lane2', 'lane3', [0, 4, 1, 5])};
    const high23: v128 = ${shuffle('lane2', 'lane3', [2, 6, 3, 7])};
${stores.join('\n')}
  }`;
}
