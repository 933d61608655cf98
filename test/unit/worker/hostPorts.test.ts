import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Tokens } from '../../../src/core/azure/tokens.ts';
import type { Transport, TransportResponse } from '../../../src/core/azure/transport.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { Logger } from '../../../src/host/logger.ts';
import { workerHostHandlers } from '../../../src/host/workerHostHandlers.ts';
import { Rpc } from '../../../src/protocol/rpc.ts';
import type { WorkerApi } from '../../../src/protocol/workerApi.ts';
import type { WorkerHostApi } from '../../../src/protocol/workerHostApi.ts';
import { hostTokens } from '../../../src/worker/hostTokens.ts';
import { hostTransport } from '../../../src/worker/hostTransport.ts';
import { portChannel } from '../../../src/worker/portChannel.ts';
import { workerHandlers } from '../../../src/worker/workerHandlers.ts';
import { testJob } from '../usecases/support/testJob.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A worker's ports, over a real channel to a host that answers as a test says. */
function workerOf(
  send: Transport['send'],
  get: Tokens['get'] = () => Promise.reject(new Error('no')),
): { readonly transport: Transport; readonly tokens: Tokens; readonly logged: string[] } {
  const { port1, port2 } = new MessageChannel();
  const logged: string[] = [];
  const channel = Object.fromEntries(
    (['info', 'warn', 'error'] as const).map((level) => [level, (text: string) => void logged.push(text)]),
  ) as Record<'info' | 'warn' | 'error', (text: string) => void>;
  const way = { transport: { send }, tokens: { get } };
  new Rpc<WorkerHostApi, WorkerApi>(portChannel(port1), workerHostHandlers(new Logger(channel), way));
  const rpc = new Rpc<WorkerApi, WorkerHostApi>(
    portChannel(port2),
    workerHandlers(testJob().services, () => undefined),
  );
  ends.push(() => {
    rpc.dispose('over');
    port1.close();
  });
  return { transport: hostTransport(() => rpc), tokens: hostTokens(() => rpc), logged };
}

const request = { method: 'PUT', url: 'https://a.test/', headers: { a: 'b' }, timeout: 0 };
const { signal } = new AbortController();

describe("a worker's requests", () => {
  it('go by the host, whose answer moves over instead of being copied', async () => {
    let answer: TransportResponse | undefined;
    const { transport } = workerOf(({ body, ...asked }) => {
      expect(asked).toEqual(request);
      answer = { status: 201, headers: { c: 'd' }, body: Uint8Array.from(body ?? []).reverse() };
      return Promise.resolve(answer);
    });
    const body = Uint8Array.of(1, 2, 3);
    expect(await transport.send({ ...request, body }, signal)).toEqual({
      ...{ status: 201, headers: { c: 'd' }, body: Uint8Array.of(3, 2, 1) },
    });
    expect(answer?.body.byteLength).toBe(0);
    expect(body.byteLength).toBe(3);
  });

  it('leave the rest of a buffer where it is', async () => {
    const whole = Uint8Array.of(9, 8, 7, 6);
    const { transport } = workerOf(() =>
      Promise.resolve({ status: 200, headers: {}, body: whole.subarray(1, 3) }),
    );
    expect([...(await transport.send(request, signal)).body]).toEqual([8, 7]);
    expect([...whole]).toEqual([9, 8, 7, 6]);
  });

  it('fail with the words of the host, and are cancelled there', async () => {
    const down = workerOf(() => Promise.reject(new ByomlError('network.dns', { host: 'a.test' })));
    await expect(down.transport.send(request, signal)).rejects.toMatchObject({
      ...{ code: 'network.dns', args: { host: 'a.test' } },
    });
    let wasStopped: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => (wasStopped = resolve));
    const slow = workerOf((_request, there) => {
      there.addEventListener('abort', wasStopped);
      return new Promise(() => undefined);
    });
    const controller = new AbortController();
    const sent = slow.transport.send(request, controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 20);
    await expect(sent).rejects.toMatchObject({ code: 'cancelled' });
    await stopped;
  });
});

describe("a worker's tokens", () => {
  it('come from the host, and nothing of them is logged', async () => {
    const token = { token: 'secret-token', expiresOn: 12, credential: 'editor' } as const;
    const { tokens, logged } = workerOf(
      () => Promise.reject(new Error('no')),
      ({ audience }) =>
        audience === 'storage' ? Promise.reject(new Error('defect')) : Promise.resolve(token),
    );
    expect(await tokens.get({ audience: 'monitor' }, signal)).toEqual(token);
    await expect(tokens.get({ audience: 'storage' }, signal)).rejects.toMatchObject({ code: 'defect' });
    expect(logged).toEqual([]);
  });
});
