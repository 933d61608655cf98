import { defineConfig } from 'vitest/config';

/** Test tiers: `unit` mirrors src and needs nothing; `cli` runs what was built: the command line as a process, the worker as a
 * thread; `contract` talks to the local Azure; `spark` asks SynapseML's own code. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          env: { TZ: 'America/St_Johns', LC_ALL: 'C' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts'],
          env: { TZ: 'America/St_Johns', LC_ALL: 'C' },
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['test/contract/support/watchedRun.ts', 'test/contract/support/trust.ts'],
          pool: 'forks',
          env: { TZ: 'America/St_Johns', LC_ALL: 'C' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'spark',
          include: ['test/spark/*.test.ts'],
          globalSetup: 'test/spark/support/sparkHere.ts',
          env: { TZ: 'America/St_Johns', LC_ALL: 'C' },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
