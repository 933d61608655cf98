import { type Step } from '../core/algorithm.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { type ErrorData, errorData, errorFromData } from './errorData.ts';

/** One side of a pair of message ports: a worker's, a webview's, or a test's. */
export interface Channel {
  /** Sends plain data; the buffers in `transfer` move instead of being copied, where the channel can. */
  post(message: RpcMessage, transfer: readonly ArrayBuffer[]): void;
  /** Called once; everything that arrives goes to `receive`. */
  listen(receive: (message: unknown) => void): void;
}

/** What travels: calls and their answers, matched by id; either side may call the other. */
export type RpcMessage =
  | { readonly rpc: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly rpc: 'cancel'; readonly id: number }
  | { readonly rpc: 'progress'; readonly id: number; readonly step: Step }
  | { readonly rpc: 'ok'; readonly id: number; readonly output: unknown }
  | { readonly rpc: 'err'; readonly id: number; readonly error: ErrorData };

/** What a handler is given beside its input. */
export interface Call {
  /** Aborted when the caller cancels or the connection ends. */
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
}

/** An interface of calls: each method has one input and one output, both plain data. */
export type Api<Shape> = {
  readonly [Method in keyof Shape]: (input: never) => unknown;
};

type Input<Method> = Method extends (input: infer In) => unknown ? In : never;
type Output<Method> = Method extends (input: never) => infer Out ? Out : never;

/** The handlers of an interface: they may take their time, fail, and hand over buffers ({@link moved}). */
export type Handlers<Shape extends Api<Shape>> = {
  readonly [Method in keyof Shape]: (
    input: Input<Shape[Method]>,
    call: Call,
  ) => Promise<Output<Shape[Method]> | Moved<Output<Shape[Method]>>>;
};

/** An output whose buffers move to the caller. */
export class Moved<Value> {
  readonly value: Value;
  readonly buffers: readonly ArrayBuffer[];
  constructor(value: Value, buffers: readonly ArrayBuffer[]) {
    this.value = value;
    this.buffers = buffers;
  }
}

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
    for (const { reject } of [...this.#pending.values()]) reject(new ByomlError('connection.closed', { reason }));
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
      if (output instanceof Moved) this.#channel.post({ rpc: 'ok', id, output: output.value }, output.buffers);
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
    return this.#handlers[method as keyof Local] as unknown as (input: unknown, call: Call) => Promise<unknown>;
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
