import { Worker } from 'node:worker_threads';
import { ByomlError } from '../core/errors/byomlError.ts';
import { Rpc } from '../protocol/rpc.ts';
import type { Handlers, Input, Output } from '../protocol/rpcTypes.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';
import type { Step } from '../core/algorithm.ts';
import { workerChannel } from './workerChannel.ts';

/** Long jobs have a worker of their own, so that neither a page of results nor Azure ever waits for a training. */
export type Lane = 'jobs' | 'pages' | 'azure';

const closing = 'the editor is closing';

interface Running {
  readonly worker: Worker;
  readonly rpc: Rpc<WorkerHostApi, WorkerApi>;
}

/**
 * The workers of the extension host. Each lane's worker starts with its first call; one that ends early fails its calls
 * with words, and the next call starts another.
 */
export class WorkerPool {
  readonly #script: URL;
  readonly #handlers: Handlers<WorkerHostApi>;
  readonly #lanes = new Map<Lane, Running>();
  #disposed = false;

  constructor(script: URL, handlers: Handlers<WorkerHostApi>) {
    this.#script = script;
    this.#handlers = handlers;
  }

  call<Method extends keyof WorkerApi>(
    lane: Lane,
    method: Method,
    input: Input<WorkerApi[Method]>,
    options?: { readonly signal?: AbortSignal; readonly progress?: (step: Step) => void },
  ): Promise<Awaited<Output<WorkerApi[Method]>>> {
    if (this.#disposed) return Promise.reject(new ByomlError('connection.closed', { reason: closing }));
    return this.#running(lane).rpc.call(method, input, options);
  }

  /** Ends a lane's worker at once, as a crash would; its calls are rejected. */
  async end(lane: Lane, reason: string): Promise<void> {
    const running = this.#lanes.get(lane);
    if (running === undefined) return;
    this.#lanes.delete(lane);
    running.rpc.dispose(reason);
    await running.worker.terminate();
  }

  dispose(): void {
    this.#disposed = true;
    for (const lane of [...this.#lanes.keys()]) void this.end(lane, closing);
  }

  #running(lane: Lane): Running {
    return this.#lanes.get(lane) ?? this.#start(lane);
  }

  #start(lane: Lane): Running {
    const worker = new Worker(this.#script, { name: `byoml ${lane}`, stdout: true, stderr: true });
    const rpc = new Rpc<WorkerHostApi, WorkerApi>(workerChannel(worker), this.#handlers);
    const running = { worker, rpc };
    this.#lanes.set(lane, running);
    const ended = (reason: string): void => {
      if (this.#lanes.get(lane) === running) this.#lanes.delete(lane);
      rpc.dispose(reason);
    };
    worker.on('error', (error) => {
      ended(`the worker failed (${error.message})`);
    });
    worker.on('exit', (code) => {
      ended(`the worker ended (exit code ${code})`);
    });
    return running;
  }
}
