import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobNotice } from './attend.ts';

/** Threads that stay once they were started. They do not keep the process alive. */
export class ThreadPool {
  readonly #script: string;
  /** Of all threads, alive or not. */
  readonly numbers: readonly number[];
  readonly #threads = new Map<number, Worker>();

  /** Beside the calling thread, which is number 0, `size` more, numbered from 1. */
  constructor(folder: string, size: number) {
    this.#script = join(folder, 'thread.js');
    this.numbers = Array.from({ length: size }, (_, index) => index + 1);
  }

  /** Tells every thread of a job; those that are missing are started first. */
  invite(job: Omit<JobNotice, 'thread'>): void {
    for (const thread of this.numbers) {
      const worker = this.#threads.get(thread) ?? this.#start(thread);
      worker.postMessage({ ...job, thread } satisfies JobNotice);
    }
  }

  /** Ended threads are noticed between two turns of the event loop. */
  isAlive(thread: number): boolean {
    return this.#threads.has(thread);
  }

  /** Ends every thread at once. */
  async dispose(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((worker) => worker.terminate()));
  }

  #start(thread: number): Worker {
    const worker = new Worker(this.#script, { name: `byoml kernel ${thread}` });
    worker.unref();
    const forget = (): void => {
      if (this.#threads.get(thread) === worker) this.#threads.delete(thread);
    };
    // A thread that fails ends; what it had taken is done by the caller.
    worker.on('error', forget);
    worker.on('exit', forget);
    this.#threads.set(thread, worker);
    return worker;
  }
}
