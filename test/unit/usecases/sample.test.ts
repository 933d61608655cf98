import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { triplesOf } from '../../../src/core/triples.ts';
import { readAccesses } from '../../../src/data/readAccesses.ts';
import { readTemplate } from '../../../src/store/templateStore.ts';
import { sample, type SampleInput, type SampleOutput } from '../../../src/usecases/sample.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

function run(input: Partial<SampleInput> = {}, job = testJob()): Promise<SampleOutput> {
  return sample({ to: join(folder, 'sample'), preset: 'small', seed: 1n, days: 10, ...input }, job);
}

async function errorOf(failing: Promise<unknown>): Promise<ByomlError | undefined> {
  const error: unknown = await failing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return ByomlError.is(error) ? error : undefined;
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Truth {
  readonly attackId: string;
  readonly time: string;
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
}

function truthOf(made: SampleOutput): readonly Truth[] {
  const lines = readFileSync(made.truth, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Truth);
}

/** What an earlier run might have left. */
function writeOlder(): string {
  const older = join(folder, 'sample', 'am-securityevent', 'PT05M.json');
  mkdirSync(dirname(older), { recursive: true });
  writeFileSync(older, '{}');
  writeFileSync(join(folder, 'sample', 'truth.jsonl'), '');
  return older;
}

describe('sample', () => {
  it('writes the export and the truth beside it, and says what is in them', async () => {
    mkdirSync(join(folder, 'sample'));
    const job = testJob();
    const made = await run({}, job);
    expect(readdirSync(join(folder, 'sample')).sort()).toEqual(['am-securityevent', 'truth.jsonl']);
    expect(made.export).toBe(join(folder, 'sample', 'am-securityevent'));
    const files = filesBelow(made.export);
    expect(files).toHaveLength(made.files);
    const rows = files.map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(made.rows);
    expect(made.from).toBe(Date.UTC(2026, 2, 2) * 1000);
    expect(made.until).toBe(Date.UTC(2026, 2, 12) * 1000);
    expect(made.attacksFrom).toBe(Date.UTC(2026, 2, 9) * 1000);
    expect(new Set(truthOf(made).map(({ attackId }) => attackId)).size).toBe(made.attacks);
    expect(job.steps.at(-1)).toMatchObject({ step: 10, of: 10 });
  });

  it('is read by the template, with users and resources as the truth says', async () => {
    const made = await run({ days: undefined, seed: 2n });
    const template = await readTemplate(testJob().services.templatesFolder, 'anomalous-resource-access');
    const { table } = await readAccesses(
      [join(folder, 'sample')],
      { kind: 'template', template },
      { signal: testJob().signal, progress: () => undefined },
    );
    const { account } = table;
    expect(account.rows).toBe(made.rows);
    expect(account.malformed).toEqual({});
    for (const filter of ['notEvent5140', 'machineAccount', 'ipcShare', 'sysvolShare', 'netlogonShare']) {
      expect(account.filtered[filter]).toBeGreaterThan(0);
    }
    expect(account.duplicates).toBeGreaterThan(0);
    const triples = atOnce(triplesOf(table));
    const pairs = new Map<string, readonly [first: number, last: number]>();
    triples.user.forEach((user, row) => {
      const names = [
        dictionaryText(triples.tenants, triples.tenant[row]!),
        dictionaryText(triples.users, user),
        dictionaryText(triples.resources, triples.resource[row]!),
      ];
      pairs.set(names.join('\n'), [triples.firstTime[row]!, triples.lastTime[row]!]);
    });
    for (const { tenant, user, resource, time } of truthOf(made)) {
      const [first, last] = pairs.get([tenant, user, resource].join('\n'))!;
      const at = Date.parse(time) * 1000;
      expect(at).toBeGreaterThanOrEqual(Math.max(first, made.attacksFrom));
      expect(at).toBeLessThanOrEqual(Math.min(last, made.until - 1));
    }
  });

  it('replaces older sample data whole', async () => {
    writeOlder();
    const made = await run();
    expect(filesBelow(made.export)).toHaveLength(made.files);
    expect(readdirSync(folder)).toEqual(['sample']);
  });

  it.each([
    ['notes', ['notes.txt']],
    ['a real export without truth', ['am-securityevent']],
    ['sample data with something beside them', ['am-securityevent', 'truth.jsonl', 'notes.txt']],
  ])('leaves a folder with %s alone', async (_, names) => {
    mkdirSync(join(folder, 'sample'));
    for (const name of names) writeFileSync(join(folder, 'sample', name), 'mine');
    const error = await errorOf(run());
    expect(error?.code).toBe('sample.folderInUse');
    expect(error?.kind).toBe('input');
    expect(readdirSync(join(folder, 'sample')).sort()).toEqual([...names].sort());
  });

  it('leaves a file of that name alone', async () => {
    writeFileSync(join(folder, 'sample'), 'mine');
    expect((await errorOf(run()))?.code).toBe('sample.folderInUse');
    expect(readFileSync(join(folder, 'sample'), 'utf8')).toBe('mine');
  });

  it.each([0, 9, 367, 10.5, Number.NaN])('cannot have %d days', async (days) => {
    expect((await errorOf(run({ days })))?.code).toBe('sample.days');
    expect(existsSync(join(folder, 'sample'))).toBe(false);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const job = testJob((step, self) => {
      if (step.step === 3) self.cancel();
    });
    expect((await errorOf(run({}, job)))?.code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the older data when it is cancelled', async () => {
    const older = writeOlder();
    const job = testJob((step, self) => {
      if (step.step === 3) self.cancel();
    });
    expect((await errorOf(run({}, job)))?.code).toBe('cancelled');
    expect(filesBelow(join(folder, 'sample', 'am-securityevent'))).toEqual([older]);
    expect(readdirSync(folder)).toEqual(['sample']);
  });

  it('says so when it cannot write', async () => {
    writeFileSync(join(folder, 'file'), '');
    const error = await errorOf(run({ to: join(folder, 'file', 'sample') }));
    expect(error?.kind).toBe('input');
  });
});
