import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { type FakeTerminal, fakeTerminal } from './support/fakeTerminal.ts';

async function byoml(
  ...argv: readonly string[]
): Promise<FakeTerminal['written'] & { readonly code: number }> {
  const terminal = fakeTerminal();
  const code = await main(argv, terminal);
  return { code, ...terminal.written };
}

describe('help and version', () => {
  it('answer on stdout', async () => {
    const version = await byoml('--version');
    expect(version).toMatchObject({ code: 0, err: '' });
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await byoml('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('template show <template>');
  });

  it('come on stderr, with exit code 2, when the call stops short', async () => {
    for (const words of [[], ['template']]) {
      const help = await byoml(...words);
      expect(help).toMatchObject({ code: 2, out: '' });
      expect(help.err).toContain('Usage: byoml');
    }
  });
});

describe('wrong usage', () => {
  it.each([
    [['templat'], "Unknown command 'templat'."],
    [['template', 'lst'], "Unknown command 'lst'. Did you mean list?"],
    [['template', 'list', '--jsn'], "Unknown option '--jsn'. Did you mean --json?"],
    [['template', 'show'], "Missing required argument 'template'."],
    [['template', 'list', 'x'], "Too many arguments for 'list'. Expected 0 arguments but got 1."],
    [['template', 'list', '--threads', '0'], '--threads: "0" is not a whole number from 1 to 256.'],
    [['template', 'list', '--threads', '-1'], '--threads: "-1" is not a whole number from 1 to 256.'],
    [['template', 'list', '--threads'], "Option '--threads <n>' argument missing."],
    [['template', 'list', '--progress', 'loud'], '--progress: "loud" is not one of auto, json.'],
    [['template', 'list', '--workspace='], '--workspace: it is empty.'],
  ])('%j', async (words, problem) => {
    const said = await byoml(...words);
    expect(said.code).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toContain(`byoml: ${problem}\nSee \`byoml`);
  });

  it('is one line of JSON when JSON was asked for', async () => {
    const { code, out, err } = await byoml('template', 'list', '--json', '--nope');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'usage.invalid',
        message: "Unknown option '--nope'.",
        action: 'See `byoml template list --help`.',
      },
    });
  });
});

describe('a report', () => {
  it('is one JSON document with --json, and text without', async () => {
    const { out, code } = await byoml('template', 'list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: 'anomalous-resource-access', table: 'SecurityEvent' }]);
    expect((await byoml('template', 'list')).out).toContain('anomalous-resource-access');
  });

  it('fails with the code of its kind', async () => {
    const failed = await byoml('template', 'show', 'none-such');
    expect(failed).toMatchObject({ code: 3, out: '' });
    expect(failed.err).toContain('There is no template "none-such".');
  });
});
