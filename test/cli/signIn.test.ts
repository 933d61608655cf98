import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliOptions, type CliResult, runCli } from './support/runCli.ts';

const payload = Buffer.from(JSON.stringify({ tid: 'contoso' })).toString('base64url');
const token = `e30.${payload}.secret-signature`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts an `az` on the PATH that does this. */
function fakeAz(script: string): void {
  const path = join(folder, 'az');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

/** In a workspace of its own, with nothing of Azure in the environment. */
function byoml(call: string, options: CliOptions = {}): Promise<CliResult> {
  const env = { PATH: `${folder}:/usr/bin:/bin`, AZURE_CLIENT_ID: '', ...options.env };
  return runCli([...call.split(' '), '--workspace', join(folder, 'w')], { ...options, env });
}

describe.skipIf(process.platform === 'win32')('signing in by an Azure CLI', () => {
  it('is kept in the profile and ended there; the token shows nowhere', async () => {
    fakeAz(`echo '{"accessToken":"${token}","expires_on":1893456000}'`);
    const signedIn = await byoml('sign-in --as azureCli --subscription s --json');
    expect(signedIn).toMatchObject({ code: 0 });
    expect(JSON.parse(signedIn.out)).toMatchObject({
      ...{ profile: 'default', cloud: 'Azure', credential: 'azureCli' },
      ...{ says: { tenant: 'contoso', subscription: 's' }, missing: ['resourceGroup', 'workspace'] },
    });
    const file = (): string => readFileSync(join(folder, 'w', 'byoml.yaml'), 'utf8');
    expect(file()).toContain('credential: azureCli');
    expect(signedIn.out + signedIn.err + file()).not.toContain('secret-signature');
    expect(await byoml('sign-out --json')).toMatchObject({ code: 0, out: '{"profiles":["default"]}\n' });
    expect(file()).not.toContain('credential');
  });

  it('where nobody is signed in says what to do, and writes nothing', async () => {
    fakeAz(`echo "ERROR: Please run 'az login' to setup account." >&2; exit 1`);
    const refused = await byoml('sign-in --as azureCli');
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.err).toContain('nobody is signed in to the Azure CLI; run `az login`');
    expect(existsSync(join(folder, 'w', 'byoml.yaml'))).toBe(false);
  });

  it('that takes its time is not waited for once the call is cancelled', async () => {
    fakeAz(`touch ${folder}/begun; sleep 20; touch ${folder}/ended`);
    let poll: NodeJS.Timeout | undefined;
    const cancelled = await byoml('sign-in --as azureCli', {
      started: (child) => {
        poll = setInterval(() => {
          if (!existsSync(join(folder, 'begun'))) return;
          clearInterval(poll);
          child.kill('SIGINT');
        }, 20);
      },
    });
    clearInterval(poll);
    expect(cancelled).toMatchObject({ code: 130, out: '' });
    expect(existsSync(join(folder, 'ended'))).toBe(false);
  });
});

describe('wrong words', () => {
  it.each([
    ['sign-in --cloud mars', '--cloud: "mars" is not one of public, usGovernment, china, custom.'],
    ['sign-in --as magic', '--as: "magic" is not one of'],
    ['sign-in --endpoint login=http://a', '--endpoint: "http://a" is not an https address.'],
    ['sign-in --endpoint nowhere=https://a', '--endpoint: "nowhere=https://a" is not NAME=URL'],
  ])('%s', async (call, problem) => {
    const refused = await byoml(call);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(problem);
  });
});
