import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { type JobMemory, Jobs } from '../../../src/host/jobs.ts';

function memory(): JobMemory & { readonly stored: Map<string, unknown> } {
  const stored = new Map<string, unknown>();
  return {
    stored,
    get: (key) => stored.get(key),
    update: (key, value) => {
      stored.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}

function clock(): () => number {
  let now = 1_000;
  return () => now++;
}

const about = { title: 'Train payroll', workspace: '/w' };

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('Jobs', () => {
  it('runs one at a time, in order', async () => {
    const jobs = new Jobs(memory(), clock());
    const order: string[] = [];
    const first = gate();
    const one = jobs.run(about, async () => {
      order.push('one begins');
      await first.opened;
      order.push('one ends');
    });
    const two = jobs.run(about, () => {
      order.push('two begins');
      return Promise.resolve();
    });
    await expect.poll(() => order).toEqual(['one begins']);
    expect(jobs.list().map(({ state }) => state)).toEqual(['running', 'queued']);
    first.open();
    await Promise.all([one, two]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins']);
    expect(jobs.list().map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('lets Azure work while a training runs', async () => {
    const jobs = new Jobs(memory(), clock());
    const training = gate();
    const long = jobs.run(about, () => training.opened);
    await expect(jobs.run(about, () => Promise.resolve(7), 'azure')).resolves.toBe(7);
    expect(jobs.list().map(({ state }) => state)).toEqual(['running', 'done']);
    training.open();
    await long;
  });

  it('a failed job says why and does not hold up the next', async () => {
    const jobs = new Jobs(memory(), clock());
    const failing = jobs.run(about, () => Promise.reject(new ByomlError('source.missing', { path: '/x' })));
    const next = jobs.run(about, () => Promise.resolve(7));
    await expect(failing).rejects.toMatchObject({ code: 'source.missing' });
    await expect(next).resolves.toBe(7);
    expect(jobs.list().map(({ state }) => state)).toEqual(['done', 'failed']);
    expect(jobs.list()[1]?.message).toContain('/x');
  });

  it('cancels a running and a waiting job', async () => {
    const jobs = new Jobs(memory(), clock());
    const running = jobs.run(about, ({ signal }) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new ByomlError('cancelled', {}));
        });
      });
    });
    const waiting = jobs.run(about, () => Promise.resolve('ran all the same'));
    const [first, second] = jobs.list();
    jobs.cancel(second!.id);
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    jobs.cancel(first!.id);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(jobs.list().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('a cancelled waiting job does not let the next one overtake the running one', async () => {
    const jobs = new Jobs(memory(), clock());
    const first = gate();
    const running = jobs.run(about, () => first.opened);
    const waiting = jobs.run(about, () => Promise.resolve());
    let began = false;
    const last = jobs.run(about, () => {
      began = true;
      return Promise.resolve();
    });
    jobs.cancel(jobs.list()[1]!.id);
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(began).toBe(false);
    first.open();
    await Promise.all([running, last]);
    expect(began).toBe(true);
  });

  it('remembers what was active when the window closed as interrupted', async () => {
    const kept = memory();
    const closed = new Jobs(kept, clock());
    void closed.run(about, () => new Promise(() => undefined));
    await expect.poll(() => closed.running()).toBeDefined();
    const reopened = new Jobs(kept, clock());
    expect(reopened.list().map(({ state, title }) => [state, title])).toEqual([
      ['interrupted', 'Train payroll'],
    ]);
  });

  it('starts empty when what was remembered is damaged', () => {
    const kept = memory();
    kept.stored.set('byoml.jobs', [{ id: 7 }]);
    expect(new Jobs(kept, clock()).list()).toEqual([]);
  });

  it('keeps the last 50', async () => {
    const jobs = new Jobs(memory(), clock());
    for (let i = 0; i < 60; i++)
      await jobs.run({ title: `Job ${i}`, workspace: '/w' }, () => Promise.resolve());
    expect(jobs.list()).toHaveLength(50);
    expect(jobs.list()[0]?.title).toBe('Job 59');
  });

  it('tells listeners of each change, with the fraction done', async () => {
    const jobs = new Jobs(memory(), clock());
    const fractions: (number | undefined)[] = [];
    const listening = jobs.onDidChange(() => fractions.push(jobs.running()?.fraction));
    await jobs.run(about, ({ progress }) => {
      progress({ step: 1, of: 4, message: 'Reading' });
      return Promise.resolve();
    });
    expect(fractions).toContain(0.25);
    const heard = fractions.length;
    listening.dispose();
    await jobs.run(about, () => Promise.resolve());
    expect(fractions).toHaveLength(heard);
  });
});
