import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { CliResult } from './support/runCli.ts';
import { temporaryWorkspace } from './support/workspace.ts';

const workspace = temporaryWorkspace();
const { byoml, path } = workspace;
const detection = 'anomalous-resource-access';

/** When to signal: progress of this message was heard, or something is there. */
type Moment = RegExp | (() => boolean);

interface Interrupted extends CliResult {
  /** Progress that was reported after the signal. */
  readonly stepsAfter: number;
}

/** Runs a call and does something to it as soon as the moment has come. */
async function at(moment: Moment, call: string, act: (child: ChildProcess) => void): Promise<Interrupted> {
  let acted = false;
  let stepsAfter = 0;
  let poll: NodeJS.Timeout | undefined;
  const come = (child: ChildProcess): void => {
    if (acted) return;
    acted = true;
    act(child);
  };
  const result = await byoml(`${call} --progress json`, {
    // The kernels are done before a signal arrives.
    env: { BYOML_KERNEL: 'exact' },
    started: (child) => {
      if (moment instanceof RegExp) return;
      poll = setInterval(() => {
        if (moment()) come(child);
      }, 2);
    },
    heard: (err, child) => {
      if (acted) stepsAfter += err.split('\n').filter((line) => line.includes('"step"')).length;
      if (moment instanceof RegExp && moment.test(err)) come(child);
    },
  });
  clearInterval(poll);
  expect({ call, acted }).toEqual({ call, acted: true });
  return { ...result, stepsAfter };
}

function signalled(signal: NodeJS.Signals, moment: Moment, call: string): Promise<Interrupted> {
  return at(moment, call, (child) => child.kill(signal));
}

/** Stops a call and checks what that leaves: its words, its exit code, no further work, and nothing half-written. */
async function expectCancelled(
  moment: Moment,
  call: string,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<void> {
  const ended = await signalled(signal, moment, call);
  expect({ call, code: ended.code, signal: ended.signal, out: ended.out }).toEqual({
    call,
    code: 130,
    signal: null,
    out: '',
  });
  expect(ended.err.trimEnd().split('\n').at(-1)).toContain('No half-written file was left');
  // Hundreds of steps would follow; those of the moment in which the signal came may still be heard.
  expect(ended.stepsAfter).toBeLessThan(25);
  expect(workspace.leftovers()).toEqual([]);
}

function namesIn(...parts: readonly string[]): readonly string[] {
  const folder = path(...parts);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

const inDemo = ['demo', 'detections', detection] as const;
const modelNames = (): readonly string[] => namesIn(...inDemo, 'models');
const runNames = (): readonly string[] => namesIn(...inDemo, 'runs');
const ruleNames = (): readonly string[] => namesIn(...inDemo, 'rules');

const sampling = /Writing sample data/;
const reading = /Reading events/;
const fitting = /Factorising/;

// Windows has no such signals for child processes.
const hasSignals = platform() !== 'win32';

describe.skipIf(!hasSignals)('Ctrl-C in the demo', () => {
  const demo = 'demo --dir demo --preset small';

  it('while it writes sample data leaves none', async () => {
    await expectCancelled(sampling, demo);
    expect(namesIn('demo')).toEqual([]);
  });

  it('while it reads leaves the sample data alone', async () => {
    await expectCancelled(reading, demo);
    expect(namesIn('demo', 'sample')).toEqual(['am-securityevent', 'truth.jsonl']);
    expect(modelNames()).toEqual([]);
  });

  it('while it trains leaves no model', async () => {
    await expectCancelled(fitting, demo);
    expect(modelNames()).toEqual([]);
  });

  it('while it scores leaves the model and no run', async () => {
    await expectCancelled(/Explaining findings/, demo);
    expect(modelNames()).toHaveLength(1);
    expect(runNames()).toEqual([]);
  });

  it('while it makes the rule leaves the run and no rule', async () => {
    await expectCancelled(() => runNames().length > 0, demo, 'SIGTERM');
    expect(runNames()).toHaveLength(1);
    expect(ruleNames()).toEqual([]);
  });

  it('in a temporary folder removes it', async () => {
    await expectCancelled(sampling, 'demo --preset small');
  });

  it('does not keep the next one from running through', async () => {
    const { code, out } = await byoml(`${demo} --quiet`);
    expect(code).toBe(0);
    expect(out).toContain('attacks found');
    expect(ruleNames()).toEqual([`${detection}.kql`, `${detection}.yaml`]);
  });
});

describe.skipIf(!hasSignals)('a request to stop', () => {
  const train = `train ${detection} --workspace demo --until 2026-03-09`;
  const score = `score ${detection} --workspace demo --budget 3`;
  const acquire = `acquire --from demo/sample --template ${detection} --to accesses.parquet`;

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s is obeyed by train', async (signal) => {
    const before = modelNames();
    await expectCancelled(signal === 'SIGINT' ? reading : fitting, train, signal);
    expect(modelNames()).toEqual(before);
  });

  it.each([reading, /Explaining findings/])('is obeyed by score at %s', async (moment) => {
    const before = runNames();
    await expectCancelled(moment, score);
    expect(runNames()).toEqual(before);
  });

  it('is obeyed by acquire, which leaves the file that was there', async () => {
    await expectCancelled(reading, acquire);
    expect(existsSync(path('accesses.parquet'))).toBe(false);
    writeFileSync(path('accesses.parquet'), 'old');
    await expectCancelled(reading, acquire, 'SIGTERM');
    expect(readFileSync(path('accesses.parquet'), 'utf8')).toBe('old');
  });

  it('is obeyed by sample, which leaves the data that were there', async () => {
    await expectCancelled(sampling, 'sample --to new');
    expect(existsSync(path('new'))).toBe(false);
    const truth = readFileSync(path('demo', 'sample', 'truth.jsonl'), 'utf8');
    await expectCancelled(sampling, 'sample --to demo/sample --seed 2', 'SIGTERM');
    expect(readFileSync(path('demo', 'sample', 'truth.jsonl'), 'utf8')).toBe(truth);
    expect(namesIn('demo', 'sample')).toEqual(['am-securityevent', 'truth.jsonl']);
  });

  it('is no hindrance when the same is asked for again', async () => {
    const models = modelNames();
    const runs = runNames();
    for (const call of [train, score, acquire])
      expect(await byoml(`${call} --quiet`)).toMatchObject({ code: 0, err: '' });
    expect(modelNames()).toHaveLength(models.length + 1);
    expect(runNames()).toHaveLength(runs.length + 1);
    expect((await byoml('acquire --from accesses.parquet --to again.parquet --quiet')).code).toBe(0);
    expect(workspace.leftovers()).toEqual([]);
  });
});

describe.skipIf(!hasSignals)('a kill', () => {
  it('in training leaves what was there, and the next training takes over', async () => {
    const train = `train ${detection} --workspace demo --until 2026-03-08`;
    const before = modelNames();
    const killed = await signalled('SIGKILL', fitting, train);
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    expect(modelNames()).toEqual(before);
    expect(workspace.leftovers()).toEqual([expect.stringContaining('.byoml-lock')]);
    // What is not written by training takes no notice.
    expect((await byoml('model list --workspace demo')).code).toBe(0);
    expect((await byoml(`${train} --quiet`)).code).toBe(0);
    expect(modelNames()).toHaveLength(before.length + 1);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('in writing sample data leaves nothing that the next writing does not clear away', async () => {
    expect((await signalled('SIGKILL', sampling, 'sample --to fresh')).signal).toBe('SIGKILL');
    expect(existsSync(path('fresh'))).toBe(false);
    expect(workspace.leftovers()).not.toEqual([]);
    expect((await byoml('sample --to fresh --preset small --days 10 --quiet')).code).toBe(0);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('in a demo without a folder is swept up by a later demo, when nobody can be at work there', async () => {
    await signalled('SIGKILL', sampling, 'demo --preset small');
    const [left = '', ...others] = namesIn().filter((name) => name.startsWith('byoml-demo-'));
    expect(others).toEqual([]);
    utimesSync(path(left), 1_000_000, 1_000_000);
    await expectCancelled(sampling, 'demo --preset small');
    expect(existsSync(path(left))).toBe(false);
  });
});

describe.skipIf(!hasSignals)('two trainings at once', () => {
  it('of one detection: the second is told who trains and since when, the first goes on', async () => {
    const train = `train ${detection} --workspace demo --until 2026-03-07`;
    const before = modelNames();
    let second: Promise<CliResult> | undefined;
    const first = await at(fitting, train, (child) => {
      // Held where it is until the other has had its answer.
      child.kill('SIGSTOP');
      second = byoml(`${train} --json --quiet`).finally(() => child.kill('SIGCONT'));
    });
    const refused = await second;
    expect(refused).toMatchObject({ code: 4, out: '' });
    const { error } = JSON.parse(refused?.err ?? '') as { readonly error: Readonly<Record<string, string>> };
    expect(error['code']).toBe('store.locked');
    expect(error['message']).toMatch(/Process \d+ is training here since \d{4}-/);
    expect(first.code).toBe(0);
    expect(modelNames()).toHaveLength(before.length + 1);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('of two detections: both train, to the same model from the same data', async () => {
    const names = ['first', 'second'];
    for (const name of names) {
      const init = `init ${name} --workspace two --template ${detection} --from ${path('fresh')}`;
      expect((await byoml(init)).code).toBe(0);
    }
    const both = await Promise.all(names.map((name) => byoml(`train ${name} --workspace two`)));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = names.map((name) => namesIn('two', 'detections', name, 'models'));
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it('into one folder: the second is told who trains and since when, and what is there is the first one', async () => {
    const [first, second] = ['a', 'b'].map((name, s) => {
      const rows = Array.from({ length: 300 }, (_, i) => `t,user${i % 30},${name}${(i * 7 + s) % 20}`);
      writeFileSync(path(`${name}.csv`), `tenant,user,resource\n${rows.join('\n')}\n`);
      return `train --from ${name}.csv --max-iter 300 --model`;
    });
    let refused: Promise<CliResult> | undefined;
    const trained = await at(fitting, `${first!} parent/shared --json`, (child) => {
      child.kill('SIGSTOP');
      refused = byoml(`${second!} ./parent/../parent/shared/ --json --quiet`).finally(() =>
        child.kill('SIGCONT'),
      );
    });
    expect(await refused).toMatchObject({ code: 4, out: '' });
    const { error } = JSON.parse((await refused)?.err ?? '') as {
      readonly error: Readonly<Record<string, string>>;
    };
    expect(error['code']).toBe('store.locked');
    expect(error['message']).toMatch(/Process \d+ is training here since \d{4}-/);
    expect(trained.code).toBe(0);
    const { model } = JSON.parse(trained.out) as { readonly model: { readonly id: string } };
    const shown = await byoml('model show parent/shared --json');
    expect(JSON.parse(shown.out)).toMatchObject({ id: model.id });
    // And afterwards it is free.
    expect((await byoml(`${second!} parent/shared --quiet`)).code).toBe(0);
    expect(workspace.leftovers()).toEqual([]);
  });

  it('into two folders of one parent: both train', async () => {
    const both = await Promise.all(
      ['one', 'two'].map((to) => byoml(`train --from a.csv --model both/${to}`)),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
  });
});
