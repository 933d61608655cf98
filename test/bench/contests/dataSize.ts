/** What a data set of the benchmark is made from; the same numbers give the same bytes. */
export interface DataSize {
  readonly name: string;
  readonly users: number;
  readonly items: number;
  readonly entries: number;
  readonly departments: number;
  readonly seed: bigint;
}

const middle = { users: 50_000, items: 5_000, departments: 50, seed: 2n };

export const sizes = {
  s: { name: 'S', users: 5_000, items: 500, entries: 100_000, departments: 10, seed: 1n },
  m: { name: 'M', ...middle, entries: 2_000_000 },
  /** M with half of its triples: what SynapseML is timed on. */
  halfM: { name: 'M/2', ...middle, entries: 1_000_000 },
  l: { name: 'L', users: 200_000, items: 20_000, entries: 20_000_000, departments: 100, seed: 3n },
} as const satisfies Readonly<Record<string, DataSize>>;

export function sizeText({ name, users, items, entries }: DataSize): string {
  const [u, i, e] = [users, items, entries].map((count) => count.toLocaleString('en'));
  return `${name}: ${u} users x ${i} resources, ${e} triples`;
}
