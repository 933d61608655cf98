import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { StoredFinding } from '../core/run.ts';
import { type AttackTally, tallyAttacks } from './demo/tallyAttacks.ts';
import { temporaryWorkspace } from './demo/temporaryWorkspace.ts';
import { writeFileAtomic } from '../store/atomic.ts';
import { errorCode } from '../store/errorCode.ts';
import { init } from './init.ts';
import type { Job } from './job.ts';
import { phase } from './phase.ts';
import { rule } from './rule.ts';
import { sample, type SampleInput } from './sample.ts';
import { score } from './score.ts';
import { stopwatch } from './stopwatch.ts';
import { train } from './train.ts';

const detection = 'anomalous-resource-access';
const template = 'anomalous-resource-access';

export interface DemoInput extends Pick<SampleInput, 'preset' | 'seed'> {
  /** Workspace folder: new, empty, or of an earlier demo, which is replaced; undefined: a temporary one. */
  readonly dir: string | undefined;
  /** Leave a temporary folder where it is. */
  readonly keep: boolean;
}

interface DemoStep {
  readonly name: 'sample' | 'init' | 'train' | 'score' | 'rule';
  readonly seconds: number;
}

export interface DemoOutput {
  readonly steps: readonly DemoStep[];
  readonly attacks: AttackTally;
  /** Findings a day of the scored window. */
  readonly alertsPerDay: number;
  readonly days: number;
  /** Accesses of the scored window. */
  readonly accesses: number;
  /** Pairs of a user and a resource in it that training had not seen: what a rule without a model would report. */
  readonly firstAccesses: number;
  /** Most anomalous first. */
  readonly findings: readonly StoredFinding[];
  /** Where everything is; undefined when it was removed at the end. */
  readonly files: DemoFiles | undefined;
}

export interface DemoFiles {
  readonly workspace: string;
  readonly export: string;
  readonly truth: string;
  readonly model: string;
  readonly run: string;
  /** The rule as KQL and as YAML. */
  readonly rules: readonly string[];
}

/** The main job on sample data, with no cloud: sample, train on the days before the attacks, score the rest, make the rule. */
export async function demo(input: DemoInput, job: Job): Promise<DemoOutput> {
  const temporary = input.dir === undefined;
  const workspace = temporary ? await temporaryWorkspace(input.keep, job) : resolve(input.dir);
  try {
    await prepareFolder(workspace);
    const { files, ...output } = await runDemo(workspace, input, job);
    return { ...output, files: temporary && !input.keep ? undefined : files };
  } finally {
    if (temporary && !input.keep) await rm(workspace, { recursive: true, force: true });
  }
}

async function runDemo(workspace: string, { preset, seed }: DemoInput, job: Job): Promise<DemoOutput> {
  const steps: DemoStep[] = [];
  const lap = stopwatch(job);
  const done = <Result>(name: DemoStep['name'], result: Result): Result => {
    steps.push({ name, seconds: lap() });
    return result;
  };
  const data = done(
    'sample',
    await sample({ to: join(workspace, 'sample'), preset, seed }, phase(job, 1, 4)),
  );
  done('init', await init({ workspace, name: detection, template, from: ['sample'] }, job));
  const about = { workspace, detection };
  const until = data.attacksFrom;
  const trained = done('train', await train({ ...about, parameters: {}, until }, phase(job, 2, 4)));
  const scored = done('score', await score({ ...about, since: data.attacksFrom }, phase(job, 3, 4)));
  const made = done('rule', await rule({ ...about, format: 'kql', check: true }, phase(job, 4, 4)));
  return {
    steps,
    attacks: tallyAttacks(await readFile(data.truth, 'utf8'), scored.findings),
    alertsPerDay: scored.alertsPerDay,
    days: scored.run.days,
    accesses: scored.run.window.account.kept,
    firstAccesses: scored.run.window.triples - scored.run.cases.seen,
    findings: scored.findings,
    files: {
      workspace,
      export: data.export,
      truth: data.truth,
      model: trained.model.path,
      run: scored.to,
      rules: made.files.map(({ path }) => path),
    },
  };
}

/** Says that a folder is a demo's, so that the next one may replace what is in it. */
const marker = '.byoml-demo';
const markerText = 'This folder was made by `byoml demo`, which replaces what is in it.\n';

/** Makes the folder ready for a demo; throws `demo.folder` where it holds something else. */
async function prepareFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length > 0 && !names.includes(marker)) throw new ByomlError('demo.folder', { path: folder });
  await writeFileAtomic(join(folder, marker), markerText);
  await rm(join(folder, 'detections', detection), { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw new ByomlError('demo.folder', { path: folder }, { cause: error });
  }
}
