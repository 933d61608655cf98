import type { Step } from '../core/algorithm.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { errorData, errorFromData } from './errorData.ts';
import {
  type Api,
  type Call,
  type Channel,
  type Handlers,
  type Input,
  Moved,
  type Output,
  type RpcMessage,
} from './rpcTypes.ts';

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((step: Step) => void) | undefined;
}

/**
 * Typed calls over a channel, both ways, for worker and webview alike. Every call ends: with the answer, with the other
 * side's error, or with `connection.closed` when this end is disposed.
 */
export class Rpc<Local extends Api<Local>, Remote extends Api<Remote>> {
  readonly #channel: Channel;
  readonly #handlers: Handlers<Local>;
  readonly #pending = new Map<number, Pending>();
  readonly #running = new Map<number, AbortController>();
  #lastId = 0;
  #closed: string | undefined;

  constructor(channel: Channel, handlers: Handlers<Local>) {
    this.#channel = channel;
    this.#handlers = handlers;
    channel.listen((message) => {
      this.#receive(message);
    });
  }

  /** Calls the other side. Aborting `signal` asks it to stop and rejects at once with `cancelled`. */
  call<Method extends keyof Remote & string>(
    method: Method,
    input: Input<Remote[Method]>,
    options: { readonly signal?: AbortSignal; readonly progress?: (step: Step) => void } = {},
  ): Promise<Awaited<Output<Remote[Method]>>> {
    const { signal, progress } = options;
    if (this.#closed !== undefined) {
      return Promise.reject(new ByomlError('connection.closed', { reason: this.#closed }));
    }
    if (signal?.aborted === true) return Promise.reject(new ByomlError('cancelled', {}));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#channel.post({ rpc: 'cancel', id }, []);
        settle(() => {
          reject(new ByomlError('cancelled', {}));
        });
      };
      const settle = (end: () => void): void => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', cancel);
        end();
      };
      this.#pending.set(id, {
        resolve: (output) => {
          settle(() => {
            resolve(output as Awaited<Output<Remote[Method]>>);
          });
        },
        reject: (error) => {
          settle(() => {
            reject(error);
          });
        },
        progress,
      });
      signal?.addEventListener('abort', cancel);
      try {
        this.#channel.post({ rpc: 'call', id, method, input }, []);
      } catch (error) {
        // What cannot be cloned never left: the call fails here instead of hanging.
        this.#pending.get(id)?.reject(errorFromData(errorData(error)));
      }
    });
  }

  /** Ends the connection: pending calls are rejected, running handlers aborted. */
  dispose(reason: string): void {
    if (this.#closed !== undefined) return;
    this.#closed = reason;
    for (const { reject } of [...this.#pending.values()])
      reject(new ByomlError('connection.closed', { reason }));
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
  }

  #receive(message: unknown): void {
    if (this.#closed !== undefined || !isRpcMessage(message)) return;
    switch (message.rpc) {
      case 'call':
        void this.#answer(message);
        return;
      case 'cancel':
        this.#running.get(message.id)?.abort();
        return;
      case 'progress':
        this.#pending.get(message.id)?.progress?.(message.step);
        return;
      case 'ok':
        this.#pending.get(message.id)?.resolve(message.output);
        return;
      case 'err':
        this.#pending.get(message.id)?.reject(errorFromData(message.error));
        return;
    }
  }

  async #answer({ id, method, input }: Extract<RpcMessage, { rpc: 'call' }>): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const call: Call = {
      signal: controller.signal,
      progress: (step) => {
        if (this.#running.has(id)) this.#channel.post({ rpc: 'progress', id, step }, []);
      },
    };
    try {
      const handler = this.#handler(method);
      const output = await handler(input, call);
      if (this.#closed !== undefined) return;
      if (output instanceof Moved)
        this.#channel.post({ rpc: 'ok', id, output: output.value }, output.buffers);
      else this.#channel.post({ rpc: 'ok', id, output }, []);
    } catch (error) {
      if (this.#closed === undefined) this.#channel.post({ rpc: 'err', id, error: errorData(error) }, []);
    } finally {
      this.#running.delete(id);
    }
  }

  #handler(method: string): (input: unknown, call: Call) => Promise<unknown> {
    if (!Object.hasOwn(this.#handlers, method)) {
      throw new ByomlError('defect', { what: `nobody answers the call ${method}` });
    }
    return this.#handlers[method as keyof Local] as unknown as (
      input: unknown,
      call: Call,
    ) => Promise<unknown>;
  }
}

function isRpcMessage(message: unknown): message is RpcMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'rpc' in message &&
    'id' in message &&
    typeof message.id === 'number'
  );
}
