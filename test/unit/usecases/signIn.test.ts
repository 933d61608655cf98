import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CredentialKind, TokenRequest } from '../../../src/core/azure/tokens.ts';
import type { Transport } from '../../../src/core/azure/transport.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { writeProfile } from '../../../src/store/profileStore.ts';
import { readWorkspace } from '../../../src/store/workspaceStore.ts';
import type { Job } from '../../../src/usecases/job.ts';
import { signIn } from '../../../src/usecases/signIn.ts';
import { signOut } from '../../../src/usecases/signOut.ts';
import { temporaryFolder } from '../store/support.ts';
import { testJob } from './support/testJob.ts';

const folder = temporaryFolder();
const secretToken = `e30.${Buffer.from('{"tid":"tenant-of-token"}').toString('base64url')}.c2lnbmF0dXJl`;

/** Azure with these workspaces, named `subscription/group/name`, and one page a subscription. */
function azureWith(places: readonly string[], asked: TokenRequest[] = []): Job {
  const rows = places.map((place) => place.split('/') as [string, string, string]);
  const answer = (path: string): unknown => {
    const [, subscription] = /subscriptions\/([^/]+)\/providers/.exec(path) ?? [];
    if (subscription === undefined) {
      const ids = [...new Set(rows.map(([id]) => id)), 'disabled'];
      return {
        value: ids.map((id) => ({
          ...{ id: `/subscriptions/${id}`, subscriptionId: id, displayName: id, tenantId: 't' },
          state: id === 'disabled' ? 'Disabled' : 'Enabled',
        })),
      };
    }
    const here = rows.filter(([id]) => id === subscription);
    return {
      value: here.map(([id, group, name]) => ({
        id: `/subscriptions/${id}/resourceGroups/${group}/providers/Microsoft.OperationalInsights/workspaces/${name}`,
        ...{
          name,
          type: 'Microsoft.OperationalInsights/workspaces',
          location: 'westeurope',
          properties: { customerId: name },
        },
      })),
    };
  };
  const transport: Transport = {
    send: ({ url }) => {
      const body = new TextEncoder().encode(JSON.stringify(answer(new URL(url).pathname)));
      return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, body });
    },
  };
  const tokens = {
    get: (request: TokenRequest) => {
      asked.push(request);
      const credential: CredentialKind = request.credential ?? 'azureCli';
      return Promise.resolve({ token: secretToken, expiresOn: Number.MAX_SAFE_INTEGER, credential });
    },
  };
  const job = testJob();
  return { ...job, services: { ...job.services, azure: { transport, tokens } } };
}

async function fileText(): Promise<string> {
  return readFile(join(folder(), 'byoml.yaml'), 'utf8');
}

describe('signIn', () => {
  it('keeps the way that worked and the directory of the token, and no token', async () => {
    const made = await signIn({ workspace: folder() }, azureWith([]));
    expect(made).toMatchObject({
      ...{ profile: 'default', cloud: 'Azure', credential: 'azureCli' },
      missing: ['subscription', 'resourceGroup', 'workspace'],
    });
    const { profiles } = await readWorkspace(folder());
    expect(profiles).toEqual({ default: { credential: 'azureCli', tenant: 'tenant-of-token' } });
    expect(JSON.stringify(made) + (await fileText())).not.toMatch(/c2lnbmF0dXJl|e30\./);
  });

  it('finds the workspace by its name alone, whatever its case', async () => {
    const job = azureWith(['s1/g1/other', 's2/Group/Contoso-Logs']);
    const made = await signIn({ workspace: folder(), profile: 'prod', logs: 'contoso-logs' }, job);
    expect(made).toMatchObject({
      missing: [],
      says: { subscription: 's2', resourceGroup: 'Group', workspace: 'Contoso-Logs' },
    });
  });

  it('says which it could be, and that there is none, and then writes nothing', async () => {
    const job = azureWith(['s1/g1/logs', 's2/g2/logs']);
    const several = signIn({ workspace: folder(), logs: 'logs' }, job);
    await expect(several).rejects.toMatchObject({
      code: 'azure.profile',
      message: expect.stringContaining('s1/g1, s2/g2') as string,
    });
    const none = signIn({ workspace: folder(), logs: 'nowhere' }, job);
    await expect(none).rejects.toMatchObject({ code: 'azure.missing' });
    await expect(fileText()).rejects.toThrow();
    const one = await signIn({ workspace: folder(), logs: 'logs', resourceGroup: 'G2' }, job);
    expect(one.says).toMatchObject({ subscription: 's2', resourceGroup: 'g2' });
  });

  it('asks in the cloud of the profile and as was said, and keeps what the profile said', async () => {
    const standing = { cloud: 'china', storage: 'exports', credential: 'environment' } as const;
    await writeProfile(folder(), 'dev', standing);
    const asked: TokenRequest[] = [];
    const endpoints = { login: 'https://login.test' };
    await signIn(
      { workspace: folder(), endpoints, as: 'managedIdentity', tenant: 'contoso' },
      azureWith([], asked),
    );
    expect(asked).toMatchObject([
      { cloud: 'china', endpoints, credential: 'managedIdentity', tenant: 'contoso' },
    ]);
    expect((await readWorkspace(folder())).profiles['dev']).toEqual({
      ...{ cloud: 'china', storage: 'exports', credential: 'managedIdentity' },
      ...{ tenant: 'contoso', endpoints },
    });
  });

  it('tries every way anew, whatever worked before', async () => {
    await writeProfile(folder(), 'dev', { credential: 'environment' });
    const asked: TokenRequest[] = [];
    await signIn({ workspace: folder() }, azureWith([], asked));
    expect(asked[0]?.credential).toBeUndefined();
  });

  it('wants the profile named where there are several, and a cloud that is described', async () => {
    await writeProfile(folder(), 'dev', {});
    await writeProfile(folder(), 'prod', {});
    await expect(signIn({ workspace: folder() }, azureWith([]))).rejects.toMatchObject({
      code: 'azure.profile',
    });
    const undescribed = signIn({ workspace: folder(), profile: 'dev', cloud: 'custom' }, azureWith([]));
    await expect(undescribed).rejects.toMatchObject({ code: 'azure.endpoints' });
  });

  it('leaves the file as it was when nobody can sign in', async () => {
    await writeProfile(folder(), 'dev', { tenant: 'contoso' });
    const before = await fileText();
    const none = new ByomlError('signIn.none', { cloud: 'Azure', tried: 'everything' });
    const job = azureWith([]);
    const tokens = { get: () => Promise.reject(none) };
    const services = { ...job.services, azure: { transport: job.services.azure!.transport, tokens } };
    await expect(signIn({ workspace: folder() }, { ...job, services })).rejects.toBe(none);
    expect(await fileText()).toBe(before);
  });
});

describe('signOut', () => {
  it('takes the way out of one profile or of all, and nothing else', async () => {
    await writeProfile(folder(), 'dev', { credential: 'azureCli', tenant: 'contoso' });
    await writeProfile(folder(), 'prod', { credential: 'environment' });
    await writeProfile(folder(), 'none', { tenant: 'fabrikam' });
    expect(await signOut({ workspace: folder(), profile: 'dev' })).toEqual({ profiles: ['dev'] });
    expect(await signOut({ workspace: folder() })).toEqual({ profiles: ['prod'] });
    expect((await readWorkspace(folder())).profiles).toEqual({
      ...{ dev: { tenant: 'contoso' }, prod: {}, none: { tenant: 'fabrikam' } },
    });
  });

  it('says so when there is no such profile, or no workspace', async () => {
    await expect(signOut({ workspace: folder() })).rejects.toMatchObject({ code: 'store.missing' });
    await writeFile(join(folder(), 'byoml.yaml'), 'format: byoml.workspace\nversion: 1\n');
    await expect(signOut({ workspace: folder(), profile: 'x' })).rejects.toMatchObject({
      code: 'azure.profile',
    });
  });
});
