import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newWorkspaceText } from '../../../src/content/newWorkspaceText.ts';
import { credentialKinds } from '../../../src/core/azure/tokens.ts';
import { writeProfile } from '../../../src/store/profileStore.ts';
import { type Profile, readWorkspace } from '../../../src/store/workspaceStore.ts';
import { temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const written = `# Ours.
format: byoml.workspace # do not touch
version: 1

profiles:
  # Where it hurts.
  production:
    subscription: "0012" # quoted, or it is a number
    cloud: china

    tenant: contoso
    endpoints:
      login: https://login.test # ours
      storage: https://storage.test
  test: { cloud: public, tenant: fabrikam }
`;

async function after(text: string | undefined, name: string, profile: Profile | undefined): Promise<string> {
  const path = join(folder(), 'byoml.yaml');
  if (text !== undefined) await writeFile(path, text);
  expect(await writeProfile(folder(), name, profile)).toBe(path);
  return readFile(path, 'utf8');
}

describe('writeProfile', () => {
  it('keeps comments, order, quotes and other profiles', async () => {
    const changed = await after(written, 'production', {
      subscription: '0012',
      cloud: 'china',
      tenant: 'adatum',
      endpoints: { login: 'https://other.test' },
      credential: 'azureCli',
    });
    expect(changed).toBe(
      written
        .replace('contoso', 'adatum')
        .replace(
          'https://login.test # ours\n      storage: https://storage.test',
          'https://other.test # ours\n    credential: azureCli',
        ),
    );
  });

  it('adds a profile to a new workspace, whose comments stay', async () => {
    const text = await after(newWorkspaceText, 'dev', { cloud: 'public', tenant: 'contoso' });
    expect(text).toContain('profiles:\n  dev:\n    cloud: public\n    tenant: contoso\n');
    for (const line of newWorkspaceText.split('\n').filter((each) => each.startsWith('#'))) {
      expect(text).toContain(line);
    }
  });

  it('makes the file where there is none', async () => {
    expect(await after(undefined, 'dev', { tenant: 'contoso' })).toBe(
      'format: byoml.workspace\nversion: 1\nprofiles:\n  dev:\n    tenant: contoso\n',
    );
  });

  it('takes a profile out, and says nothing when it was not there', async () => {
    const less = await after(written, 'test', undefined);
    expect(less).toBe(written.replace(/ {2}test:.*\n/, ''));
    expect(await after(written, 'none', undefined)).toBe(written);
  });

  it("keeps Windows' line ends", async () => {
    const text = await after(written.replaceAll('\n', '\r\n'), 'new', { tenant: 'contoso' });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('gives back what it was given, whatever the names are', async () => {
    const text = fc
      .string({ minLength: 1 })
      .filter((each) => !/AccountKey=|Signature=|sig=|BEGIN/i.test(each));
    const profile: fc.Arbitrary<Profile> = fc.record(
      { credential: fc.constantFrom(...credentialKinds), tenant: text, resourceGroup: text, workspace: text },
      { requiredKeys: [] },
    );
    const name = text.filter((each) => each !== '__proto__');
    await fc.assert(
      fc.asyncProperty(name, profile, async (profileName, given) => {
        await writeProfile(folder(), profileName, given);
        expect((await readWorkspace(folder())).profiles[profileName]).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a secret, and a file that is damaged, and leaves it as it was', async () => {
    const secret = { tenant: 'x?sig=abc' };
    await expect(after(written, 'a', secret)).rejects.toMatchObject({ code: 'store.secret' });
    expect(await readFile(join(folder(), 'byoml.yaml'), 'utf8')).toBe(written);
    const damaged = `${written}  third: [\n`;
    await expect(after(damaged, 'a', {})).rejects.toMatchObject({ code: 'store.syntax' });
    expect(await readFile(join(folder(), 'byoml.yaml'), 'utf8')).toBe(damaged);
  });

  it('takes the name of a way to sign in for no secret, and anything else there for one', async () => {
    await after(written, 'test', { credential: 'environment' });
    expect((await readWorkspace(folder())).profiles['test']).toEqual({ credential: 'environment' });
    await writeFile(join(folder(), 'byoml.yaml'), written.replace('cloud: china', 'credential: hunter2'));
    await expect(readWorkspace(folder())).rejects.toMatchObject({ code: 'store.secret' });
  });
});
