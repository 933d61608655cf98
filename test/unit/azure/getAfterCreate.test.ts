import { describe, expect, it } from 'vitest';
import { fakeAzure } from './support/fakeAzure.ts';

describe('what was just made', () => {
  it('is read again while it is not there, for half a minute', async () => {
    const azure = fakeAzure([]);
    let reads = 0;
    const third = () => Promise.resolve((reads += 1) === 3 ? 'there' : undefined);
    expect(await azure.client.getAfterCreate(third)).toBe('there');
    expect(azure.waits).toEqual([1000, 2000]);
    const never = (): Promise<string | undefined> => Promise.resolve(undefined);
    expect(await azure.client.getAfterCreate(never)).toBeUndefined();
    expect(azure.waits.slice(2).reduce((sum, wait) => sum + wait)).toBe(30_000);
  });
});
