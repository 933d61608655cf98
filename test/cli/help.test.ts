import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleIn, listedCommands } from './support/helpOf.ts';
import { runCli } from './support/runCli.ts';
import { temporaryWorkspace } from './support/workspace.ts';

/** In the order in which one makes what the next one needs. */
const inOrder = [
  'sample',
  'init',
  'acquire',
  'train',
  'score',
  'rule',
  'model list',
  'model show',
  'model export',
  'model import',
  'template list',
  'template show',
  'doctor',
  'demo',
];

/** Their examples need an Azure: test/contract runs such calls. */
const inAzure = [
  'sign-in',
  'sign-out',
  'data check',
  'export-rule list',
  'export-rule show',
  'export-rule create',
  'export-rule edit',
  'export-rule enable',
  'export-rule disable',
  'export-rule delete',
  'export-rule download',
  'clusters list',
  'table migrate',
  'plan list',
  'plan show',
  'plan continue',
  'plan undo',
];

const all = [...inOrder, ...inAzure];

const helps = new Map<string, string>();

beforeAll(async () => {
  for (const command of all) {
    const { code, out, err } = await runCli([...command.split(' '), '--help']);
    expect({ command, code, err }).toEqual({ command, code: 0, err: '' });
    helps.set(command, out);
  }
});

describe('help', () => {
  it('lists the commands that there are', async () => {
    expect([...(await listedCommands())].sort()).toEqual([...all].sort());
  });

  it('says the version of the package', async () => {
    const packageFile = new URL('../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each(all)('of %s has an example, the options of every command, and defaults', (command) => {
    const help = helps.get(command) ?? '';
    expect(help).toMatch(new RegExp(`^Usage: byoml ${command}`));
    // The id of a plan is made by the plan: its example is the way to find it.
    const call = command.startsWith('plan ') ? 'plan' : command;
    expect(exampleIn(help)).toMatch(new RegExp(`^${call}`));
    for (const option of [
      '--workspace <dir>',
      '--threads <n>',
      '--json',
      '--progress',
      '--quiet',
      '-h, --help',
    ]) {
      expect(help).toContain(option);
    }
    expect(help).toContain('(default: .)');
    if (/^ {2}--from/m.test(help)) expect(help.includes('--since <time>')).toBe(command !== 'init');
  });

  it('of train says the defaults of SynapseML', () => {
    const help = (helps.get('train') ?? '').replace(/\s+/g, ' ');
    for (const option of [
      '--rank <n>',
      '--max-iter <n>',
      '--low <x>',
      '--complement-factor <n>',
      '--separate-tenants',
    ]) {
      expect(help).toContain(option);
    }
    expect(help).toContain('(default: -7777456287253977377)');
  });
});

describe('the examples', () => {
  const workspace = temporaryWorkspace();

  it('run as they stand, one after the other', async () => {
    for (const command of inOrder) {
      const example = exampleIn(helps.get(command) ?? '');
      const { code, out, err } = await workspace.byoml(example);
      expect({ example, code, said: code === 0 ? '' : err }).toEqual({ example, code: 0, said: '' });
      expect(out).not.toBe('');
      if (command === 'train') expect((await workspace.byoml('train file-shares')).code).toBe(0);
    }
    expect(workspace.leftovers()).toEqual([]);
  });
});
