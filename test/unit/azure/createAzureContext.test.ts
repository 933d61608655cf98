import { describe, expect, it } from 'vitest';
import { fakeAzure } from './support/fakeAzure.ts';

describe('a cloud of its own', () => {
  it('says all of its endpoints', () => {
    const place = { profile: 'lab', cloud: 'custom', endpoints: { login: 'https://a' } } as const;
    expect(() => fakeAzure([], { place })).toThrow(
      expect.objectContaining({
        code: 'azure.endpoints',
        args: expect.objectContaining({ profile: 'lab' }) as unknown,
      }) as Error,
    );
  });

  it('may have a path in front', async () => {
    const endpoints = { resourceManager: 'https://127.0.0.1:8443/arm' };
    const azure = fakeAzure(() => ({ body: { value: [] } }), { place: { subscription: 's', endpoints } });
    await azure.client.listResourceGroups();
    await azure.client.listClusters();
    expect(
      azure.lines.every((line) => line.startsWith('GET https://127.0.0.1:8443/arm/subscriptions/s/')),
    ).toBe(true);
  });
});
