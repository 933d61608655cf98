import { describe, expect, it } from 'vitest';
import { FoundChoices } from '../../../src/host/foundChoices.ts';
import { foundPages } from '../../../src/host/foundPages.ts';

const choice = (key: string, rank = 2, label = key): { key: string; rank: number; label: string } => ({
  ...{ key, rank, label },
});

describe('FoundChoices', () => {
  it('keeps what is found in its order, and what was used lately before it', () => {
    const found = new FoundChoices();
    found.add([choice('lately', 0)]);
    found.add([choice('b'), choice('a')]);
    found.add([choice('c')]);
    expect(found.list().map(({ key }) => key)).toEqual(['lately', 'b', 'a', 'c']);
  });

  it('shows a thing once, as it was found last, and lets it move up', () => {
    const found = new FoundChoices<ReturnType<typeof choice>>();
    found.add([choice('a'), choice('b'), choice('c')]);
    found.add([choice('c', 1, 'c with Sentinel')]);
    expect(found.list().map(({ label }) => label)).toEqual(['c with Sentinel', 'a', 'b']);
  });
});

describe('foundPages', () => {
  it('asks for a page when the one before was taken, until there is no next', async () => {
    const asked: (string | undefined)[] = [];
    const pages = foundPages((next) => {
      asked.push(next);
      return Promise.resolve(next === undefined ? { items: [1, 2], next: 'more' } : { items: [3] });
    });
    expect(await pages.next()).toEqual({ done: false, value: [1, 2] });
    expect(asked).toEqual([undefined]);
    expect(await pages.next()).toEqual({ done: false, value: [3] });
    expect(await pages.next()).toEqual({ done: true, value: undefined });
    expect(asked).toEqual([undefined, 'more']);
  });
});
