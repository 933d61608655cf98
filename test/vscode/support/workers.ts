import type { Worker } from 'node:worker_threads';

const running = new Set<Worker>();

process.on('worker', (worker: Worker) => {
  running.add(worker);
  worker.on('exit', () => running.delete(worker));
});

/** The worker threads that were started since this was loaded and still run. */
export function runningWorkers(): readonly Worker[] {
  return [...running];
}
