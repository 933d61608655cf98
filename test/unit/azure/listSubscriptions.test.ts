import { describe, expect, it } from 'vitest';
import { fakeAzure } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';

describe('subscriptions', () => {
  const page = (from: number, nextLink?: string) => ({
    body: {
      value: Array.from({ length: 1000 }, (_, i) => ({
        subscriptionId: `s-${from + i}`,
        displayName: `Subscription ${from + i}`,
        tenantId: 'tenant-1',
        state: 'Enabled',
      })),
      nextLink,
    },
  });
  const address = `${arm}/subscriptions?api-version=2022-12-01`;

  it('come a page at a time: 3,000 cost one request until more are wanted', async () => {
    const azure = fakeAzure([
      page(0, `${address}&$skiptoken=1`),
      page(1000, `${address}&$skiptoken=2`),
      page(2000),
    ]);
    const pages = azure.client.listSubscriptions();
    const first = await pages.next();
    expect(first.value).toMatchObject({ next: `${address}&$skiptoken=1` });
    expect(first.value?.items[0]).toEqual({
      id: 's-0',
      name: 'Subscription 0',
      tenant: 'tenant-1',
      state: 'Enabled',
    });
    expect(azure.lines).toEqual([`GET ${address}`]);
    const sizes: number[] = [];
    for await (const { items } of pages) sizes.push(items.length);
    expect(sizes).toEqual([1000, 1000]);
    expect(azure.lines).toHaveLength(3);
  });

  it('go on from a page in another client', async () => {
    const next = `${address}&$skiptoken=2`;
    const azure = fakeAzure([page(2000)]);
    const last = await azure.client.listSubscriptions(next).next();
    expect(azure.lines).toEqual([`GET ${next}`]);
    expect(last.value).not.toHaveProperty('next');
  });

  it('end where a page names itself or nothing as the next', async () => {
    for (const nextLink of [address, '']) {
      const azure = fakeAzure([page(0, nextLink)]);
      const pages = azure.client.listSubscriptions();
      await pages.next();
      expect((await pages.next()).done).toBe(true);
    }
  });
});
