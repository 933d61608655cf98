import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/** The Python with Spark and SynapseML, or why there is none. */
type SparkHere = { readonly python: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly spark: SparkHere;
  }
}

const script = fileURLToPath(new URL('../../../tools/setupSpark.mjs', import.meta.url));

/** Before the tests of the project: installs what they need where that is possible. */
export function setup({ provide }: TestProject): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  const python = stdout.trim();
  provide('spark', status === 0 ? { python } : { missing: stderr.trim().split('\n').at(-1) ?? 'no reason' });
}
