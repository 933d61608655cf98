import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeAzure, refusal } from './support/fakeAzure.ts';

const none = { body: { value: [] } };
const claims = Buffer.from('{"access_token":{}}').toString('base64');

const challenge = (header: string): FakeAnswer => ({
  ...refusal(401, 'InvalidAuthenticationToken'),
  headers: { 'www-authenticate': header },
});

const caeChallenge = challenge(
  `Bearer authorization_uri="https://login.microsoftonline.com/", error="insufficient_claims", claims="${claims}"`,
);

describe('requests', () => {
  it('carry a token of the place, the cloud and the audience, asked for once', async () => {
    const azure = fakeAzure([none, none, { body: { value: [] } }], {
      place: { cloud: 'usGovernment', tenant: 't', subscription: 's', credential: 'azureCli' },
    });
    await azure.client.listTenants();
    await Promise.all([azure.client.listResourceGroups(), azure.client.listClusters()]);
    expect(azure.tokenRequests).toMatchObject([
      { cloud: 'usGovernment', tenant: 't', credential: 'azureCli', audience: 'resourceManager' },
    ]);
    expect(azure.requests.map(({ headers }) => headers['authorization'])).toEqual(
      Array(3).fill('Bearer token-1'),
    );
    expect(azure.lines[0]).toContain('https://management.usgovcloudapi.net/tenants?');
  });

  it('that are sent at once ask for one token', async () => {
    const azure = fakeAzure(() => none);
    await Promise.all(Array.from({ length: 9 }, () => azure.client.listTenants()));
    expect(azure.tokenRequests).toHaveLength(1);
  });

  it('get a new token five minutes before the old one ends', async () => {
    const ends = (minutes: number) => () => ({ token: 'a', expiresOn: 1_700_000_000_000 + minutes * 60_000 });
    for (const [minutes, count] of [
      [6, 1],
      [5, 2],
    ] as const) {
      const azure = fakeAzure(() => none, { token: ends(minutes) });
      await azure.client.listTenants();
      await azure.client.listTenants();
      expect(azure.tokenRequests).toHaveLength(count);
    }
  });

  it('meet a claims challenge once, with the claims as they came', async () => {
    const azure = fakeAzure([caeChallenge, none, none]);
    await azure.client.listTenants();
    await azure.client.listTenants();
    expect(azure.tokenRequests.map((request) => request.claims)).toEqual([undefined, claims]);
    expect(azure.requests.at(-1)?.headers['authorization']).toBe('Bearer token-2');
    const stubborn = fakeAzure([caeChallenge, caeChallenge, none]);
    await expect(stubborn.client.listTenants()).rejects.toMatchObject({ code: 'signIn.refused' });
    expect(stubborn.lines).toHaveLength(2);
  });

  it('replace an expired token once, in requests of an SDK too', async () => {
    const azure = fakeAzure([challenge('Bearer error="invalid_token"'), none]);
    await azure.client.listTables();
    expect(azure.tokenRequests.map(({ fresh }) => fresh)).toEqual([undefined, true]);
    const same = { token: 'same', expiresOn: Number.MAX_SAFE_INTEGER };
    const stale = fakeAzure([challenge('Bearer'), none], { token: () => same });
    await expect(stale.client.listTables()).rejects.toMatchObject({ code: 'signIn.refused' });
    expect(stale.lines).toHaveLength(1);
  });

  it('name the tenant when the token is of another', async () => {
    const refused = refusal(401, 'InvalidAuthenticationTokenTenant', 'The token is from the wrong issuer.');
    await expect(fakeAzure([refused, refused]).client.listTenants()).rejects.toMatchObject({
      code: 'signIn.tenant',
      args: { tenant: 'tenant-1' },
    });
  });

  it.each([
    'https://evil.example/subscriptions?page=2',
    'https://management.azure.com.evil.example/subscriptions',
    'http://management.azure.com/subscriptions',
    'not a link',
  ])('never take a token to %s', async (nextLink) => {
    const azure = fakeAzure([{ body: { value: [], nextLink } }]);
    const pages = azure.client.listSubscriptions();
    await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ code: 'azure.answer' });
    expect(azure.lines).toHaveLength(1);
    const sdk = fakeAzure([{ body: { value: [], nextLink } }]);
    await expect(sdk.client.listTables()).rejects.toThrow();
    expect(sdk.lines.filter((line) => !line.startsWith('GET https://management.azure.com/'))).toEqual([]);
  });

  it('follow no redirection to another service', async () => {
    const away = { status: 302, headers: { location: 'https://evil.example/' }, body: '' };
    const azure = fakeAzure([away, away, away]);
    await expect(azure.client.listTenants()).rejects.toMatchObject({ code: 'azure.answer' });
    await expect(azure.client.listTables()).rejects.toMatchObject({ code: 'azure.answer' });
    expect(azure.lines.filter((line) => line.includes('evil'))).toEqual([]);
  });

  it('leave no token in an error', async () => {
    const error: unknown = await fakeAzure([refusal(403, 'AuthorizationFailed')])
      .client.listTables()
      .catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error)).not.toContain('token-1');
    expect(String(error)).not.toContain('token-1');
    expect((error as Error).cause).toBeUndefined();
  });
});
