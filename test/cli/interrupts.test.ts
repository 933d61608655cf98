import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { CliResult } from './support/runCli.ts';
import { temporaryWorkspace } from './support/workspace.ts';

const workspace = temporaryWorkspace();
const { byoml, path } = workspace;
const detection = 'anomalous-resource-access';

interface Interrupted extends CliResult {
  /** Progress that was reported after the signal. */
  readonly stepsAfter: number;
}

/** Runs a call and sends a signal as soon as its progress says `message`, or `appears` becomes a file. */
async function interrupted(
  call: string,
  signal: NodeJS.Signals,
  when: { readonly message: RegExp } | { readonly appears: () => boolean },
): Promise<Interrupted> {
  let sent = false;
  let stepsAfter = 0;
  let poll: NodeJS.Timeout | undefined;
  const send = (child: ChildProcess): void => {
    if (sent) return;
    sent = true;
    child.kill(signal);
  };
  const result = await byoml(`${call} --progress json`, {
    started: (child) => {
      if (!('appears' in when)) return;
      poll = setInterval(() => {
        if (when.appears()) send(child);
      }, 2);
    },
    heard: (err, child) => {
      if (sent) stepsAfter += err.split('\n').filter((line) => line.includes('"step"')).length;
      if ('message' in when && when.message.test(err)) send(child);
    },
  });
  clearInterval(poll);
  expect({ call, sent }).toEqual({ call, sent: true });
  return { ...result, stepsAfter };
}

/** What a cancelled call leaves: its words, its exit code, and nothing half-written. */
function expectCancelled({ code, signal, out, err }: Interrupted): void {
  expect({ code, signal, out }).toEqual({ code: 130, signal: null, out: '' });
  expect(err.trimEnd().split('\n').at(-1)).toContain('No half-written file was left');
  expect(workspace.leftovers()).toEqual([]);
}

function foldersIn(...parts: readonly string[]): readonly string[] {
  const folder = path(...parts);
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}

const models = ['demo', 'detections', detection, 'models'];
const runs = ['demo', 'detections', detection, 'runs'];
const rules = ['demo', 'detections', detection, 'rules'];

// Windows has no such signals for child processes.
describe.skipIf(platform() === 'win32')('Ctrl-C in the demo', () => {
  const demo = 'demo --dir demo';

  it('while it writes sample data leaves none', async () => {
    expectCancelled(await interrupted(demo, 'SIGINT', { message: /Writing sample data/ }));
    expect(foldersIn('demo')).toEqual([]);
  });

  it('while it reads leaves the sample data alone', async () => {
    expectCancelled(await interrupted(demo, 'SIGINT', { message: /Reading events/ }));
    expect([...foldersIn('demo', 'sample')].sort()).toEqual(['am-securityevent', 'truth.jsonl']);
    expect(foldersIn(...models)).toEqual([]);
  });

  it('while it trains leaves no model', async () => {
    const training = await interrupted(demo, 'SIGINT', { message: /Factorising/ });
    expectCancelled(training);
    expect(foldersIn(...models)).toEqual([]);
  });

  it('while it scores leaves the model and no run', async () => {
    expectCancelled(await interrupted(demo, 'SIGINT', { message: /Explaining findings/ }));
    expect(foldersIn(...models)).toHaveLength(1);
    expect(foldersIn(...runs)).toEqual([]);
  });

  it('while it makes the rule leaves the run and no rule', async () => {
    const appears = (): boolean => foldersIn(...runs).length > 0;
    expectCancelled(await interrupted(demo, 'SIGINT', { appears }));
    expect(foldersIn(...runs)).toHaveLength(1);
    expect(foldersIn(...rules)).toEqual([]);
  });

  it('in a temporary folder removes it', async () => {
    expectCancelled(await interrupted('demo', 'SIGINT', { message: /Factorising/ }));
  });

  it('does not keep the next one from running through', async () => {
    const { code, out } = await byoml(`${demo} --quiet`);
    expect(code).toBe(0);
    expect(out).toContain('attacks found');
    expect([...foldersIn(...rules)].sort()).toEqual([`${detection}.kql`, `${detection}.yaml`]);
  });
});

describe.skipIf(platform() === 'win32')('a request to stop', () => {
  const until = '2026-03-25';

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s is obeyed', async (signal) => {
    const call = `train ${detection} --workspace demo --until ${until}`;
    const before = foldersIn(...models);
    expectCancelled(await interrupted(call, signal, { message: /Factorising/ }));
    expect(foldersIn(...models)).toEqual(before);
  });

  it('stops reading and scoring, and leaves the files that were there', async () => {
    const before = foldersIn(...runs);
    expectCancelled(
      await interrupted(`score ${detection} --workspace demo`, 'SIGINT', { message: /Reading events/ }),
    );
    expect(foldersIn(...runs)).toEqual(before);
    const acquire = `acquire --from demo/sample --template ${detection} --to accesses.parquet`;
    expectCancelled(await interrupted(acquire, 'SIGINT', { message: /Reading events/ }));
    expect(existsSync(path('accesses.parquet'))).toBe(false);
  });

  it('keeps older sample data while new ones are written', async () => {
    const before = foldersIn('demo', 'sample', 'am-securityevent');
    expectCancelled(
      await interrupted('sample --to demo/sample --seed 2', 'SIGINT', { message: /Writing sample data/ }),
    );
    expect(foldersIn('demo', 'sample', 'am-securityevent')).toEqual(before);
    expect(existsSync(path('demo', 'sample', 'truth.jsonl'))).toBe(true);
  });

  it('ends the work soon: of a training that reports every step, hardly any is heard after it', async () => {
    const call = `train ${detection} --workspace demo --until ${until}`;
    const { stepsAfter } = await interrupted(call, 'SIGINT', { message: /Factorising/ });
    expect(stepsAfter).toBeLessThan(10);
  });
});

describe.skipIf(platform() === 'win32')('a kill', () => {
  it('in training leaves what was there, and the next training takes over', async () => {
    const call = `train ${detection} --workspace demo --until 2026-03-20`;
    const before = foldersIn(...models);
    const killed = await interrupted(call, 'SIGKILL', { message: /Factorising/ });
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    expect(foldersIn(...models)).toEqual(before);
    expect(workspace.leftovers().join()).toContain('.byoml-lock');
    const { code } = await byoml(call);
    expect(code).toBe(0);
    expect(foldersIn(...models)).toHaveLength(before.length + 1);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('in writing sample data leaves nothing that the next writing does not clear away', async () => {
    const call = 'sample --to fresh --preset demo';
    const killed = await interrupted(call, 'SIGKILL', { message: /Writing sample data/ });
    expect(killed.signal).toBe('SIGKILL');
    expect(existsSync(path('fresh'))).toBe(false);
    expect(workspace.leftovers()).not.toEqual([]);
    expect((await byoml('sample --to fresh --preset small')).code).toBe(0);
    expect(workspace.leftovers()).toEqual([]);
  });
});

describe('two trainings at once', () => {
  it('of one detection: one of them trains, the other says who does', async () => {
    const call = `train ${detection} --workspace demo --until 2026-03-22`;
    const before = foldersIn(...models);
    const both = await Promise.all([byoml(call), byoml(call)]);
    const [winner, loser] = both.sort((a, b) => (a.code ?? 0) - (b.code ?? 0));
    expect([winner.code, loser.code]).toEqual([0, 4]);
    expect(loser.err).toMatch(/Process \d+ is training here since/);
    expect(foldersIn(...models)).toHaveLength(before.length + 1);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('of two detections: both train', async () => {
    for (const name of ['first', 'second'])
      expect(
        (await byoml(`init ${name} --workspace two --template ${detection} --from ${path('fresh')}`)).code,
      ).toBe(0);
    const both = await Promise.all(['first', 'second'].map((name) => byoml(`train ${name} --workspace two`)));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const ids = ['first', 'second'].map((name) => foldersIn('two', 'detections', name, 'models'));
    // The same data give the same model, wherever it stands.
    expect(ids[0]).toHaveLength(1);
    expect(ids[1]).toEqual(ids[0]);
  });
});
