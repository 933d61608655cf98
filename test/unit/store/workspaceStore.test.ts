import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspaceText } from '../../../src/content/newWorkspaceText.ts';
import { createWorkspace, readWorkspace, updateGitignore } from '../../../src/store/workspaceStore.ts';
import { temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const head = 'format: byoml.workspace\nversion: 1\n';

async function read(text: string): Promise<unknown> {
  await writeFile(join(folder(), 'byoml.yaml'), text);
  return readWorkspace(folder()).catch((error: unknown) => error);
}

describe('workspaceStore', () => {
  it('reads what was created, also when its comments are used', async () => {
    await createWorkspace(folder(), newWorkspaceText);
    expect(await readWorkspace(folder())).toEqual({ profiles: {} });
    const used = newWorkspaceText.replace('profiles: {}\n', '').replaceAll(/^# ( *\w+:)/gm, '$1');
    expect(await read(used)).toMatchObject({
      profiles: { production: { cloud: 'public', storage: 'contosoexports' } },
    });
  });

  it('names file, line and column of a wrong key, a wrong type, and a missing key', async () => {
    expect(await read(`${head}profiles:\n  a:\n    clowd: public\n`)).toMatchObject({
      code: 'store.invalid',
      message: `"${join(folder(), 'byoml.yaml')}", line 5, column 5 (profiles.a.clowd): the key "clowd" is not known.`,
    });
    expect(await read(`${head}profiles:\n  a:\n    tenant: 12\n`)).toMatchObject({
      args: { place: ', line 5, column 13 (profiles.a.tenant)', problem: 'must be a text and is a number' },
    });
    expect(await read('version: 1\n')).toMatchObject({
      code: 'store.wrongFormat',
      args: { problem: 'it has no key "format"' },
    });
    expect(await read(`${head}profiles:\n  a: { cloud: mars }\n`)).toMatchObject({
      args: { place: ', line 4, column 15 (profiles.a.cloud)' },
    });
  });

  it('refuses a newer version, another format and what is no YAML', async () => {
    expect(await read('format: byoml.workspace\nversion: 2\n')).toMatchObject({
      code: 'store.newerVersion',
      args: { version: 2, known: 1 },
    });
    expect(await read('format: byoml.detection\nversion: 1\n')).toMatchObject({ code: 'store.wrongFormat' });
    expect(await read('format: byoml.workspace\nversion: one\n')).toMatchObject({
      args: { problem: 'its version is "one"' },
    });
    expect(await read('')).toMatchObject({ code: 'store.wrongFormat', args: { problem: 'it has no keys' } });
    expect(await read('a: [1\nb: 2\n')).toMatchObject({
      code: 'store.syntax',
      args: { language: 'YAML', problem: expect.stringContaining('line 2, column 1') as string },
    });
    expect(await read(`${head}version: 1\n`)).toMatchObject({ code: 'store.syntax' });
    expect(await read(`${head}profiles:\n  a: &a { cloud: china }\n  b: *a\n`)).toMatchObject({
      code: 'store.syntax',
      args: { problem: 'line 5, column 6: aliases are not allowed here' },
    });
  });

  it('refuses what looks like a secret and says where it stands, without repeating it', async () => {
    const named = await read(`${head}profiles:\n  a:\n    clientSecret: hunter2\n`);
    expect(named).toMatchObject({
      code: 'store.secret',
      args: { place: ', line 5, column 5 (profiles.a.clientSecret)', what: 'the key "clientSecret"' },
    });
    const value = await read(`${head}profiles:\n  a:\n    storage: https://x/?sig=hunter2\n`);
    expect(value).toMatchObject({ code: 'store.secret', args: { what: 'the value of "storage"' } });
    expect(JSON.stringify([named, value, String(value)])).not.toContain('hunter2');
    expect(await read(`${head}password: x\n`)).toMatchObject({ code: 'store.secret' });
    expect(await read(`${head}profiles:\n  token: { cloud: china }\n`)).toEqual({
      profiles: { token: { cloud: 'china' } },
    });
  });

  it('says what to do where there is no workspace', async () => {
    await expect(readWorkspace(folder())).rejects.toMatchObject({
      code: 'store.missing',
      args: { what: 'workspace file', fix: expect.stringContaining('byoml init') as string },
    });
  });

  it('changes .gitignore only where that changes something', async () => {
    expect(await updateGitignore(folder(), (text) => `${text}a\n`)).toBe(true);
    expect(await updateGitignore(folder(), (text) => text)).toBe(false);
    expect(await readFile(join(folder(), '.gitignore'), 'utf8')).toBe('a\n');
  });
});
