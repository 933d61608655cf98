import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from '../../../src/host/workerPool.ts';
import { silentHost } from '../../unit/host/support/silentHost.ts';
import type { RunResult } from './contest.ts';

/** The thread that stands for the extension host's: `hostRun.mjs OUT training|rest`. */
const [out = '', what = ''] = process.argv.slice(2);
const restMs = 3000;

const { steps, delay } = what === 'rest' ? await resting() : await training();
const ms = (nanoseconds: number): number => nanoseconds / 1e6;
const result: RunResult = {
  ms: ms(delay.percentile(99)),
  rssMb: process.resourceUsage().maxRSS / 1024,
  versions: { node: process.version },
  more: { median: ms(delay.percentile(50)), longest: ms(delay.max) },
};
writeFileSync(join(out, 'steps.json'), JSON.stringify({ steps }));
writeFileSync(join(out, 'result.json'), JSON.stringify(result));

interface Watched {
  readonly steps: number;
  readonly delay: IntervalHistogram;
}

async function resting(): Promise<Watched> {
  const delay = await delayDuring(() => sleep(restMs));
  return { steps: 0, delay };
}

async function training(): Promise<Watched> {
  const workspace = mkdtempSync(join(tmpdir(), 'byoml-bench-'));
  const pool = new WorkerPool(pathToFileURL(resolve('dist/worker.js')), silentHost);
  try {
    const to = join(workspace, 'sample');
    const sample = await pool.call('jobs', 'generateSample', { to, preset: 'demo', seed: 7 });
    const detection = 'shares';
    const template = 'anomalous-resource-access';
    await pool.call('jobs', 'createDetection', {
      workspace,
      name: detection,
      template,
      from: [sample.export],
    });
    let steps = 0;
    const input = { workspace, detection, until: sample.attacksFrom };
    const delay = await delayDuring(() => pool.call('jobs', 'train', input, { progress: () => steps++ }));
    return { steps, delay };
  } finally {
    await pool.end('jobs', 'the benchmark is over');
    rmSync(workspace, { recursive: true });
  }
}

async function delayDuring(work: () => Promise<unknown>): Promise<IntervalHistogram> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay;
}
