import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryWorkspace } from './support/workspace.ts';

const { byoml, path } = temporaryWorkspace();

interface Trained {
  readonly kernel: string;
  readonly model: { readonly id: string };
}

interface Shown {
  readonly kernel: string;
}

/** Enough of work that the other threads are woken: 600 users of 6 departments, 300 resources. */
beforeAll(() => {
  const rows = Array.from({ length: 600 }, (_, user) =>
    Array.from({ length: 60 }, (__, i) => `t,u${user},r${(user % 6) * 50 + ((i * (1 + (user % 7))) % 50)}`),
  );
  writeFileSync(path('train.csv'), `tenant,user,resource\n${[...new Set(rows.flat())].join('\n')}\n`);
});

async function train(words: string, kernel = ''): Promise<Trained> {
  const call = `train --from train.csv --model model --json --quiet ${words}`.trim().split(' ');
  const { code, out, err } = await byoml(call, { env: { BYOML_KERNEL: kernel } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Trained;
}

async function shownKernel(): Promise<string> {
  const { out } = await byoml('model show model --json');
  return (JSON.parse(out) as Shown).kernel;
}

describe('a training', () => {
  it('has the same bytes with any number of threads, and says which kernel made it', async () => {
    const alone = await train('--threads 1');
    expect(alone.kernel).toBe('simd128');
    expect(await shownKernel()).toBe('simd128');
    for (const threads of [2, 8]) {
      expect((await train(`--threads ${threads}`)).model.id).toBe(alone.model.id);
    }
  });

  it.each([
    ['the kernels are switched off', '', 'exact'],
    ['SynapseML is repeated', '--compat', ''],
    ['the rank is above 64', '--rank 65 --max-iter 1', ''],
  ])('is done in doubles where %s', async (_, words, kernel) => {
    expect((await train(words, kernel)).kernel).toBe('exact');
    expect(await shownKernel()).toBe('exact');
  });

  it('is refused above rank 256', async () => {
    const { code, err } = await byoml('train --from train.csv --model none --rank 257');
    expect(code).toBe(2);
    expect(err).toContain('256');
  });
});
