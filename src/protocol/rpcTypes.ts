import type { Step } from '../core/algorithm.ts';
import type { ErrorData } from './errorData.ts';

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

export type Input<Method> = Method extends (input: infer In) => unknown ? In : never;
export type Output<Method> = Method extends (input: never) => infer Out ? Out : never;

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
