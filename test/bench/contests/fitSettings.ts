/** What every fit of the benchmark has in common: SynapseML's defaults, and Spark's random start with two blocks. */
export const fitSettings = { rank: 10, iterations: 25, seed: 42, blocks: 2 } as const;
