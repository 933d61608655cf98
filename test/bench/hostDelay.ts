import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from '../../src/host/workerPool.ts';

/** How often, in milliseconds, the thread is asked whether it is free; part of every delay. */
const resolution = 1;

/**
 * How long this thread, which stands for the extension host's, keeps others waiting while the demo set trains in the built
 * worker, and while it does nothing: the difference is ours, the rest is the machine's.
 */
export async function hostDelay(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-bench-'));
  const pool = new WorkerPool(pathToFileURL(resolve('dist/worker.js')), { log: () => Promise.resolve(null) });
  try {
    const sample = await pool.call('jobs', 'generateSample', {
      to: join(folder, 'sample'),
      preset: 'demo',
      seed: 7,
    });
    const place = {
      workspace: folder,
      name: 'shares',
      template: 'anomalous-resource-access',
      from: [sample.export],
    };
    await pool.call('jobs', 'createDetection', place);
    let steps = 0;
    const input = { workspace: folder, detection: 'shares', until: sample.attacksFrom };
    const training = await delayDuring(() => pool.call('jobs', 'train', input, { progress: () => steps++ }));
    const idle = await delayDuring(() => new Promise((done) => setTimeout(done, training.ms)));
    return [
      `host (demo set trains in the worker, ${(training.ms / 1000).toFixed(1)} s, ${steps} steps reported)`,
      `  event loop delay while it trains ${training.text}`,
      `  event loop delay at rest         ${idle.text}`,
    ];
  } finally {
    await pool.end('jobs', 'the benchmark is over');
    rmSync(folder, { recursive: true });
  }
}

async function delayDuring(
  work: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly text: string }> {
  const delay = monitorEventLoopDelay({ resolution });
  const started = performance.now();
  delay.enable();
  await work();
  delay.disable();
  const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(1)} ms`;
  const text = `median ${ms(delay.percentile(50))}, 99 % ${ms(delay.percentile(99))}, longest ${ms(delay.max)}`;
  return { ms: performance.now() - started, text };
}
