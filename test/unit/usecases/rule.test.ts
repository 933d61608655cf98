import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isAsGenerated } from '../../../src/content/generatedMark.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { Threshold } from '../../../src/core/threshold.ts';
import { writeModel } from '../../../src/store/modelStore.ts';
import { init } from '../../../src/usecases/init.ts';
import { rule, type RuleOutput, type RuleUseCaseInput } from '../../../src/usecases/rule.ts';
import { savedModel, someAbout, temporaryFolder } from '../store/support.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

const folder = temporaryFolder();
const threshold: Threshold = { budget: 5, score: 3.25, percentile: 99.5 };
const rulesFolder = (): string => join(folder(), 'detections/files/rules');
const file = (format: 'kql' | 'yaml'): string => join(rulesFolder(), `files.${format}`);
const read = (format: 'kql' | 'yaml'): string => readFileSync(file(format), 'utf8');

beforeEach(async () => {
  await init({ workspace: folder(), name: 'files', template: 'anomalous-resource-access' }, testJob());
  await saveModel(threshold);
});

/** A model with its last day so many days after the first one, so that it is the one in use. */
async function saveModel(given: Threshold, days = 0): Promise<string> {
  const about = someAbout({ threshold: given });
  const lastTime = about.window.lastTime + days * 86_400e6;
  const saved = savedModel(undefined, { ...about, window: { ...about.window, lastTime } });
  await writeModel(join(folder(), 'detections/files/models', saved.id), saved);
  return saved.id;
}

function makeRule(input: Partial<RuleUseCaseInput> = {}, job = testJob()): Promise<RuleOutput> {
  return rule({ workspace: folder(), detection: 'files', format: 'kql', check: false, ...input }, job);
}

async function refusal(input: Partial<RuleUseCaseInput> = { check: true }): Promise<ByomlError> {
  const error: unknown = await makeRule(input).catch((thrown: unknown) => thrown);
  if (!ByomlError.is(error)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

function changeRule(lines: string): void {
  const path = join(folder(), 'detections/files/detection.yaml');
  appendFileSync(path, `\n${lines}\n`);
}

describe('rule', () => {
  it('writes both forms, made from the model in use, and gives the one that was asked for', async () => {
    const { text, files, warnings } = await makeRule({ format: 'yaml', check: true });
    expect(files.map(({ format, path, state }) => [format, path, state])).toEqual([
      ['kql', file('kql'), 'written'],
      ['yaml', file('yaml'), 'written'],
    ]);
    expect(files.map((made) => made.text)).toEqual([read('kql'), read('yaml')]);
    expect(text).toBe(read('yaml'));
    expect(warnings).toEqual([]);
    expect(read('kql')).toContain('let threshold = real(3.25);');
    expect(isAsGenerated(read('kql')) && isAsGenerated(read('yaml'))).toBe(true);
    const { query } = parse(text) as { readonly query: string };
    expect(read('kql').endsWith(query)).toBe(true);
  });

  it('writes nothing anew that has not changed', async () => {
    await makeRule();
    const states = (await makeRule()).files.map(({ state }) => state);
    expect(states).toEqual(['unchanged', 'unchanged']);
  });

  it('follows the model in use', async () => {
    await makeRule();
    const id = await saveModel({ ...threshold, score: 7.5 }, 1);
    await makeRule();
    expect(read('kql')).toContain('let threshold = real(7.5);');
    expect(read('kql')).toContain(id);
  });

  it('overwrites a generated file whose line ends git has changed', async () => {
    await makeRule();
    writeFileSync(file('kql'), read('kql').replaceAll('\n', '\r\n'));
    await makeRule();
    expect(read('kql')).not.toContain('\r');
  });

  it("says what the detection says in place of the template's", async () => {
    changeRule('rule:\n  severity: High\n  name: Odd shares');
    const { text } = await makeRule({ format: 'yaml' });
    expect(parse(text)).toMatchObject({ severity: 'High', name: 'Odd shares' });
  });

  it.each(['kql', 'yaml'] as const)(
    'keeps a %s that was edited by hand, and loses nothing of it',
    async (format) => {
      await makeRule();
      const edited = read(format).replace('HostDomain', 'HostDomain /* mine */');
      writeFileSync(file(format), edited);
      const error = await refusal({});
      expect(error).toMatchObject({ code: 'rule.edited', args: { path: file(format), detection: 'files' } });
      expect(read(format)).toBe(edited);
    },
  );

  it('keeps a file that it never made', async () => {
    mkdirSync(rulesFolder(), { recursive: true });
    writeFileSync(file('kql'), 'SecurityEvent | take 1\n');
    expect(await errorCodeOf(makeRule())).toBe('rule.edited');
    expect(existsSync(file('yaml'))).toBe(false);
  });

  it('overwrites edited files when forced', async () => {
    const { text } = await makeRule();
    writeFileSync(file('kql'), 'mine\n');
    await makeRule({ force: true });
    expect(read('kql')).toBe(text);
  });

  it('calls a rule that the service would not take what it is, before it writes', async () => {
    changeRule('rule:\n  tactics: [Discovery]');
    expect(await refusal({})).toMatchObject({
      code: 'rule.invalid',
      args: { detection: 'files', field: 'tactics', problem: 'must name LateralMovement, because of T1021' },
    });
    expect(existsSync(rulesFolder())).toBe(false);
  });

  it('asks for a model where there is none', async () => {
    await init({ workspace: folder(), name: 'untrained', template: 'anomalous-resource-access' }, testJob());
    expect(await errorCodeOf(makeRule({ detection: 'untrained' }))).toBe('store.missing');
  });

  it('writes nothing once cancelled', async () => {
    const job = testJob();
    job.cancel();
    expect(await errorCodeOf(makeRule({}, job))).toBe('cancelled');
    expect(existsSync(rulesFolder())).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a folder cannot be written',
    async () => {
      mkdirSync(rulesFolder());
      chmodSync(rulesFolder(), 0o500);
      expect(await errorCodeOf(makeRule())).toBe('store.notWritable');
    },
  );
});

describe('rule, checked', () => {
  it('refuses an edited file also where it is to be checked, when asked to', async () => {
    await makeRule();
    writeFileSync(file('kql'), `${read('kql')}// mine\n`);
    const asked = { check: true, refuseEdited: true } as const;
    expect(await errorCodeOf(makeRule(asked))).toBe('rule.edited');
    expect(read('kql')).toContain('// mine');
    await makeRule({ ...asked, force: true });
    expect(read('kql')).not.toContain('// mine');
  });

  it('takes an edited file that is right as it stands, and writes the other', async () => {
    const mine = (await makeRule()).text.replace(
      '| where FirstPublished',
      '| where Tenant != "lab"\n| where FirstPublished',
    );
    writeFileSync(file('kql'), mine);
    await saveModel({ ...threshold, score: 7.5 }, 1);
    const { text, files } = await makeRule({ check: true });
    expect(files.map(({ state }) => state)).toEqual(['kept', 'written']);
    expect(text).toBe(mine);
    expect(read('kql')).toBe(mine);
    expect(read('yaml')).toContain('real(7.5)');
  });

  it('points at the place of a mistake in an edited query', async () => {
    const mine = (await makeRule()).text.replace('FirstPublished > ago', 'FirstPublishd > ago');
    writeFileSync(file('kql'), mine);
    const line = mine.split('\n').findIndex((text) => text.includes('FirstPublishd')) + 1;
    const error = await refusal();
    expect(error).toMatchObject({ code: 'rule.refused', args: { path: file('kql'), detection: 'files' } });
    expect(error.message).toContain(`line ${line}, column 9: The name 'FirstPublishd' does not refer to`);
    expect(error.details).toMatchObject([{ path: file('kql'), severity: 'error', line, column: 9 }]);
    expect(error.kind).toBe('gate');
  });

  it('misses a column that entities, details or alert texts need', async () => {
    const mine = (await makeRule()).text
      .replace(', UserName, UserDomain', ', UserDomain')
      .replace(' Reason,', '');
    writeFileSync(file('kql'), mine);
    const { details } = await refusal();
    expect((details as readonly { readonly problem: string }[]).map(({ problem }) => problem)).toEqual([
      'entityMappings[0]: the query gives no column "UserName"',
      'alertDescriptionFormat: the query gives no column "Reason"',
    ]);
  });

  it.each<readonly [string, string, string, string]>([
    ['the query', 'Score >= coalesce', 'Scor >= coalesce', "The name 'Scor'"],
    ['a limit', 'queryFrequency: 1h', 'queryFrequency: 1m', 'queryFrequency: must be from 5m to 14d'],
    ['a column', 'columnName: HostName', 'columnName: Hostname', 'the query gives no column "Hostname"'],
    ['a placeholder', '{{User}}', '{{Usr}}', 'alertDisplayNameFormat: the query gives no column "Usr"'],
    ['a key', 'version: 1.0.0', 'versoin: 1.0.0', 'the key "version" is missing'],
    ['a value', 'triggerThreshold: 0', 'triggerThreshold: none', 'must be a number and is a text, line 10'],
    ['YAML', 'kind: Scheduled', 'kind: [', 'it is not valid YAML: line'],
  ])('refuses an edited YAML for %s', async (_, before, after, words) => {
    await makeRule();
    expect(read('yaml')).toContain(before);
    writeFileSync(file('yaml'), read('yaml').replace(before, after));
    const error = await refusal();
    expect(error).toMatchObject({ code: 'rule.refused', args: { path: file('yaml') } });
    expect(error.message).toContain(words);
  });

  it('leaves keys alone that it does not write itself', async () => {
    await makeRule();
    appendFileSync(file('yaml'), 'tags: [mine]\n');
    const { files } = await makeRule({ check: true });
    expect(files.map(({ state }) => state)).toEqual(['unchanged', 'kept']);
  });

  it('writes nothing that it refuses', async () => {
    changeRule('rule:\n  customDetails: { Share: ShareName }');
    const error = await refusal();
    expect(error.message).toContain('customDetails.Share: the query gives no column "ShareName"');
    expect(existsSync(rulesFolder())).toBe(false);
  });
});
