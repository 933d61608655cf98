import { describe, expect, it } from 'vitest';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { Rpc } from '../../../src/protocol/rpc.ts';
import { type Channel, Moved } from '../../../src/protocol/rpcTypes.ts';

interface Calculator {
  add(input: { readonly a: number; readonly b: number }): number;
  fail(input: string): never;
  count(input: { readonly to: number }): number;
  column(input: number): Float64Array;
  ask(input: string): string;
  function(input: null): unknown;
}

interface Person {
  name(input: null): string;
}

function portChannel(port: MessagePort): Channel {
  return {
    post: (message, transfer) => {
      port.postMessage(message, transfer);
    },
    listen: (receive) => port.on('message', receive),
  };
}

function connect(): {
  near: Rpc<Person, Calculator>;
  far: Rpc<Calculator, Person>;
  stopped: () => number;
  close: () => void;
} {
  const { port1, port2 } = new MessageChannel();
  let stopped = 0;
  const near = new Rpc<Person, Calculator>(portChannel(port1), { name: () => Promise.resolve('Ada') });
  const far: Rpc<Calculator, Person> = new Rpc<Calculator, Person>(portChannel(port2), {
    add: ({ a, b }) => Promise.resolve(a + b),
    fail: (what) => {
      if (what === 'foreseen') throw new ByomlError('source.missing', { path: 'x' });
      throw new TypeError('not foreseen');
    },
    async count({ to }, call) {
      for (let step = 1; step <= to; step++) {
        call.progress({ step, of: to, message: 'counting' });
        await new Promise((resolve) => setImmediate(resolve));
        if (call.signal.aborted) {
          stopped = step;
          throw new ByomlError('cancelled', {});
        }
      }
      return to;
    },
    column(length) {
      const values = new Float64Array(length).fill(7);
      return Promise.resolve(new Moved(values, [values.buffer]));
    },
    ask: async (greeting) => `${greeting} ${await far.call('name', null)}`,
    function: () => Promise.resolve(() => 0),
  });
  return {
    near,
    far,
    stopped: () => stopped,
    close: () => {
      near.dispose('test over');
      far.dispose('test over');
      port1.close();
    },
  };
}

describe('Rpc', () => {
  it('answers calls, in any order, both ways', async () => {
    const { near, close } = connect();
    const [sum, greeting, other] = await Promise.all([
      near.call('add', { a: 1, b: 2 }),
      near.call('ask', 'Hello'),
      near.call('add', { a: 3, b: 4 }),
    ]);
    expect([sum, greeting, other]).toEqual([3, 'Hello Ada', 7]);
    close();
  });

  it('brings a foreseen error over with its code and arguments', async () => {
    const { near, close } = connect();
    await expect(near.call('fail', 'foreseen')).rejects.toMatchObject({
      code: 'source.missing',
      args: { path: 'x' },
    });
    close();
  });

  it('turns a throw on the other side into a rejection, not into silence', async () => {
    const { near, close } = connect();
    await expect(near.call('fail', 'other')).rejects.toMatchObject({ code: 'defect' });
    close();
  });

  it('reports a call that nobody answers', async () => {
    const { near, close } = connect();
    await expect(near.call('toString' as 'ask', 'x')).rejects.toMatchObject({ code: 'defect' });
    close();
  });

  it('reports progress and cancels on the other side too', async () => {
    const { near, stopped, close } = connect();
    const abort = new AbortController();
    const steps: number[] = [];
    const counting = near.call(
      'count',
      { to: 1_000_000 },
      {
        signal: abort.signal,
        progress: ({ step }) => {
          steps.push(step);
          if (step === 3) abort.abort();
        },
      },
    );
    await expect(counting).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(stopped).toBeGreaterThan(0);
    expect(steps.slice(0, 3)).toEqual([1, 2, 3]);
    close();
  });

  it('refuses a call that was cancelled before it began', async () => {
    const { near, close } = connect();
    await expect(near.call('add', { a: 1, b: 1 }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    close();
  });

  it('moves buffers instead of copying them', async () => {
    const { near, close } = connect();
    const column = await near.call('column', 1000);
    expect(column).toEqual(new Float64Array(1000).fill(7));
    close();
  });

  it('rejects what cannot be cloned, at either end', async () => {
    const { near, close } = connect();
    await expect(near.call('ask', (() => 0) as unknown as string)).rejects.toMatchObject({ code: 'defect' });
    await expect(near.call('function', null)).rejects.toMatchObject({ code: 'defect' });
    close();
  });

  it('rejects pending and later calls when it is disposed, and stops what runs', async () => {
    const { near, far, close } = connect();
    const pending = near.call('count', { to: 1_000_000 });
    near.dispose('the worker ended');
    await expect(pending).rejects.toMatchObject({
      code: 'connection.closed',
      args: { reason: 'the worker ended' },
    });
    await expect(near.call('add', { a: 1, b: 1 })).rejects.toMatchObject({ code: 'connection.closed' });
    far.dispose('test over');
    close();
  });

  it('ignores messages that are none of its own', async () => {
    const { port1, port2 } = new MessageChannel();
    const near = new Rpc<Person, Person>(portChannel(port1), { name: () => Promise.resolve('A') });
    const far = new Rpc<Person, Person>(portChannel(port2), { name: () => Promise.resolve('B') });
    for (const message of [null, 7, 'x', {}, { rpc: 'call' }, { rpc: 'ok', id: 99, output: 1 }])
      port2.postMessage(message);
    await expect(near.call('name', null)).resolves.toBe('B');
    near.dispose('over');
    far.dispose('over');
    port1.close();
  });
});
