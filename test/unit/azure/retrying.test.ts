import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { type FakeAnswer, fakeAzure, refusal } from './support/fakeAzure.ts';

const reset = new ByomlError('network.reset', { host: 'management.azure.com' });
const none = { body: { value: [] } };

const times = (answer: FakeAnswer, count: number): FakeAnswer[] => Array<FakeAnswer>(count).fill(answer);

describe('retries', () => {
  it.each([408, 429, 500, 502, 503, 504])('come after %s, each after a longer wait', async (status) => {
    const azure = fakeAzure([...times({ status }, 3), none]);
    expect(await azure.client.listTenants()).toEqual([]);
    expect(azure.waits).toEqual([750, 1500, 3000]);
    expect(azure.steps.map(({ step, of, message }) => `${step}/${of} ${message}`)).toEqual([
      '1/4 management.azure.com is asked again in 1 s',
      '2/4 management.azure.com is asked again in 2 s',
      '3/4 management.azure.com is asked again in 3 s',
    ]);
  });

  it('are spread by chance between half the wait and all of it', async () => {
    for (const [random, wait] of [
      [0, 500],
      [0.999, 999.5],
    ] as const) {
      const azure = fakeAzure([{ status: 500 }, none], { random });
      await azure.client.listTenants();
      expect(azure.waits).toEqual([wait]);
    }
  });

  it.each<[Record<string, string>, number]>([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '3600' }, 60_000],
    [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
    [{ 'x-ms-retry-after-ms': '300' }, 300],
    [{ 'retry-after': new Date(1_700_000_009_000).toUTCString() }, 9000],
    [{ 'retry-after': new Date(1_600_000_000_000).toUTCString() }, 0],
    [{ 'retry-after': 'soon' }, 750],
    [{ 'retry-after': '-5' }, 0],
  ])('wait as %j says: %s ms', async (headers, wait) => {
    const azure = fakeAzure([{ status: 429, headers }, none]);
    await azure.client.listTenants();
    expect(azure.waits).toEqual([wait]);
  });

  it('end after four attempts, with what the last one said', async () => {
    const throttled = { ...refusal(429, 'TooManyRequests'), headers: { 'retry-after': '30' } };
    const azure = fakeAzure(times(throttled, 9));
    await expect(azure.client.listTenants()).rejects.toMatchObject({
      code: 'azure.throttled',
      args: { service: 'Azure Resource Manager', seconds: 30, attempts: 4, what: 'list your tenants' },
    });
    expect(azure.lines).toHaveLength(4);
    await expect(
      fakeAzure(times(refusal(503, 'ServiceUnavailable'), 9)).client.listTenants(),
    ).rejects.toMatchObject({
      code: 'azure.unavailable',
      args: { attempts: 4, status: 503, request: 'request-7' },
    });
  });

  it('come after a connection that broke, and only for what may be done twice', async () => {
    expect(await fakeAzure([reset, none]).client.listTenants()).toEqual([]);
    const posted = fakeAzure([reset, none]);
    await expect(posted.client.migrateTable('A_CL')).rejects.toBe(reset);
    expect(posted.lines).toHaveLength(1);
    const failed = fakeAzure([{ status: 503 }, none]);
    await expect(failed.client.migrateTable('A_CL')).rejects.toMatchObject({ code: 'azure.unavailable' });
    const throttled = fakeAzure([{ status: 429 }, { status: 429 }, refusal(409, 'Conflict')]);
    await expect(throttled.client.migrateTable('A_CL')).rejects.toMatchObject({ code: 'azure.refused' });
    expect(throttled.lines).toHaveLength(3);
  });

  it.each(['network.dns', 'network.unreachable', 'network.tls', 'network.proxy'] as const)(
    'do not come after %s',
    async (code) => {
      const error = new ByomlError(code, { host: 'h', reason: 'r' });
      const azure = fakeAzure([error, none]);
      await expect(azure.client.listTenants()).rejects.toBe(error);
      expect(azure.waits).toEqual([]);
    },
  );

  it('reach the SDK requests too, each counted once', async () => {
    const azure = fakeAzure(times({ status: 500 }, 20));
    await expect(azure.client.listTables()).rejects.toMatchObject({ code: 'azure.unavailable' });
    expect(azure.lines).toHaveLength(4);
    const blobs = fakeAzure(times({ status: 503, body: '<Error/>' }, 20));
    const source = { endpoint: 'https://accesses.blob.core.windows.net', container: 'c' };
    await expect(blobs.client.downloadBlobs(source).next()).rejects.toMatchObject({
      code: 'azure.unavailable',
      args: { service: 'Azure Storage' },
    });
    expect(blobs.lines).toHaveLength(4);
  });
});
