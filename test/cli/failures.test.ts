import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { platform } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRow, writeExport } from '../unit/usecases/support/exportRows.ts';
import { runCli } from './support/runCli.ts';
import { temporaryWorkspace } from './support/workspace.ts';

const workspace = temporaryWorkspace();
const { byoml, path } = workspace;

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly action: string;
  readonly details?: unknown;
}

/** What a call that must fail says, checked in both of its forms: nothing on stdout, words on stderr, no leftovers. */
async function failure(exit: number, call: string | readonly string[]): Promise<Failure> {
  const words = typeof call === 'string' ? call.split(' ') : call;
  const forPeople = await byoml(words);
  expect({ call, code: forPeople.code, out: forPeople.out }).toEqual({ call, code: exit, out: '' });
  const forPrograms = await byoml([...words, '--json', '--quiet']);
  expect({ call, code: forPrograms.code, out: forPrograms.out }).toEqual({ call, code: exit, out: '' });
  expect(forPrograms.err.trimEnd().split('\n')).toHaveLength(1);
  const { error } = JSON.parse(forPrograms.err) as { readonly error: Failure };
  for (const said of [error.message, error.action]) expect(forPeople.err).toContain(said.slice(0, 30));
  expect(workspace.leftovers()).toEqual([]);
  return error;
}

const acquire = 'acquire --template anomalous-resource-access --to a.parquet --from';

beforeAll(() => {
  writeExport(
    path('export'),
    ['ann', 'bob', 'eve'].map((Account) => exportRow({ Account })),
  );
  writeFileSync(path('train.csv'), 'tenant,user,resource\nt,ann,sales\nt,bob,sales\nt,bob,it\n');
});

describe('wrong usage ends with 2:', () => {
  it.each([
    ['acquire', 'source.none'],
    ['train --from train.csv', 'usage.invalid'],
    ['train --from train.csv --model m --select auto', 'usage.invalid'],
    ['train --from train.csv --model m --rank 0', 'usage.invalid'],
    ['train --from train.csv --model m --explicit --alpha 2', 'usage.invalid'],
    ['train --from train.csv --model m --seed 9223372036854775808', 'usage.invalid'],
    ['train --from train.csv --model m --seed 1.5', 'usage.invalid'],
    ['train shares --template anomalous-resource-access', 'usage.invalid'],
    ['train shares --user-column u', 'usage.invalid'],
    ['acquire --from export --filter ipcShare=off', 'usage.invalid'],
    ['acquire --from export --since yesterday', 'usage.invalid'],
    ['acquire --from train.csv --since 2026-03-01', 'source.windowWithoutTime'],
    ['acquire --from train.csv --likelihood-column n', 'usage.invalid'],
    ['score --from train.csv', 'usage.invalid'],
    ['score --model m --from train.csv --to scores.xlsx', 'score.ending'],
    ['score shares --to scores.csv', 'usage.invalid'],
    ['init ../shares', 'store.name'],
    ['rule', 'usage.invalid'],
    ['rule shares --format arm', 'usage.invalid'],
    ['demo --preset huge', 'usage.invalid'],
    ['sample', 'usage.invalid'],
    ['model', undefined],
    ['', undefined],
    ['prove shares', 'usage.invalid'],
  ])('%s', async (call, code) => {
    if (code !== undefined) expect((await failure(2, call)).code).toBe(code);
    else expect(await byoml(call === '' ? [] : call)).toMatchObject({ code: 2, out: '' });
  });

  it('with a suggestion for a slip of the pen', async () => {
    expect((await failure(2, 'acquire --form export')).message).toContain('Did you mean --from?');
    expect((await failure(2, 'acqiure')).message).toContain('Did you mean acquire?');
  });
});

describe('a source that is not what it should be ends with 3:', () => {
  it('missing, empty, or with nothing to read', async () => {
    mkdirSync(path('empty'));
    mkdirSync(path('pictures'));
    writeFileSync(path('pictures', 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    expect((await failure(3, `${acquire} nowhere`)).message).toContain('nowhere');
    expect((await failure(3, `${acquire} empty`)).message).toContain('empty');
    expect((await failure(3, `${acquire} pictures`)).code).toBe('source.nothingToRead');
  });

  it('without a single 5140 row: it says what was there and which audit setting makes 5140', async () => {
    const rows = [4624, 4624, '4625', 5145].map((EventID) => exportRow({ EventID }));
    writeExport(path('others'), rows);
    const { message, action } = await failure(3, `${acquire} others`);
    for (const event of ['4624', '4625', '5145']) expect(message).toContain(event);
    expect(action).toMatch(/Audit File Share/);
  });

  it('a JSON array file, which it names', async () => {
    writeFileSync(path('array.json'), `[${exportRow()},\n${exportRow()}]\n`);
    const { code, message } = await failure(3, `${acquire} array.json`);
    expect(code).toBe('source.jsonArray');
    expect(message).toContain('array.json');
  });

  it('rows of which none can be read', async () => {
    writeFileSync(path('broken.jsonl'), '{"EventID":\nnonsense\n');
    expect((await failure(3, `${acquire} broken.jsonl`)).code).toBe('source.noRowReadable');
  });

  it('columns, a template or a filter that are not there', async () => {
    expect((await failure(3, 'acquire --from train.csv --user-column who')).message).toContain('who');
    expect((await failure(3, 'acquire --from export --template none')).code).toBe('template.unknown');
    expect((await failure(3, `${acquire} export --filter printers=off`)).code).toBe('source.filterUnknown');
    expect((await failure(3, `${acquire} export --filter notEvent5140=off`)).code).toBe('source.filterFixed');
  });
});

describe('rows that cannot be read', () => {
  it('are counted, named, and change neither the result nor the exit code', async () => {
    const good = [exportRow(), exportRow({ Account: 'bob' })];
    writeFileSync(path('mixed.jsonl'), `\ufeff${good.join('\n')}\nnonsense\n${exportRow().slice(0, 40)}`);
    const { code, out, err } = await byoml(`${acquire} mixed.jsonl --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 4, kept: 2 });
    expect(err).toContain('2 of 4 rows could not be read');
    expect(err).toMatch(/mixed\.jsonl:3:/);
  });

  it('of 100 MB are passed over without holding them', async () => {
    const file = openSync(path('long.jsonl'), 'w');
    writeSync(file, `${exportRow()}\n{"EventID":5140,"Account":"`);
    const chunk = 'x'.repeat(2 ** 20);
    for (let megabyte = 0; megabyte < 100; megabyte++) writeSync(file, chunk);
    writeSync(file, `"}\n${exportRow({ Account: 'bob' })}\n`);
    closeSync(file);
    const probe =
      "process.on('exit',()=>require('fs').writeFileSync('peak',String(process.resourceUsage().maxRSS)))";
    writeFileSync(path('probe.cjs'), probe);
    const options = { nodeOptions: ['--require', path('probe.cjs')] };
    const plain = await byoml(`${acquire} mixed.jsonl --json`, options);
    const least = Number(readFileSync(path('peak'), 'utf8'));
    const { code, out } = await byoml(`${acquire} long.jsonl --json`, options);
    expect([plain.code, code]).toEqual([0, 0]);
    expect(JSON.parse(out)).toMatchObject({ rows: 3, kept: 2 });
    const moreMegabytes = (Number(readFileSync(path('peak'), 'utf8')) - least) / 1024;
    expect(moreMegabytes).toBeLessThan(64);
  });
});

describe('a file of ours that was changed', () => {
  it('is refused with its name and the place, or what was expected', async () => {
    expect((await byoml('init changed')).code).toBe(0);
    const file = path('detections', 'changed', 'detection.yaml');
    const text = readFileSync(file, 'utf8');
    const changes = [
      [text.replace('budget: 5', 'budgets: 5'), 'budgets'],
      [text.replace('budget: 5', 'budget: five'), 'budget'],
      [text.replace('version: 1', 'version: 99'), '99'],
      [text.replace('byoml.detection', 'byoml.model'), 'byoml.model'],
      [text.replace('template:', 'template: ['), 'YAML'],
    ] as const;
    for (const [changed, named] of changes) {
      writeFileSync(file, changed);
      const { message } = await failure(3, 'train changed --from export');
      expect(message).toContain('detection.yaml');
      expect(message).toContain(named);
    }
  });

  it('is told by doctor, whose list is complete all the same, with exit code 4', async () => {
    const { code, out, err } = await byoml('doctor --json');
    expect(code).toBe(4);
    const failed = (JSON.parse(out) as readonly { readonly ok: boolean; readonly fix?: string }[]).filter(
      ({ ok }) => !ok,
    );
    expect(failed).toMatchObject([{ ok: false, fix: expect.any(String) as string }]);
    // Progress comes before; the error is the last line.
    const last = err.trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ error: { code: 'doctor.lacks' } });
  });

  it('is refused as a model too', async () => {
    expect((await byoml('train --from train.csv --model changed-model')).code).toBe(0);
    writeFileSync(path('changed-model', 'seen.parquet'), 'PAR1');
    expect((await failure(3, 'model show changed-model')).code).toBe('store.modelDamaged');
    expect((await failure(3, 'score --model changed-model --from train.csv')).code).toBe(
      'store.modelDamaged',
    );
  });
});

describe('what is not there yet ends with 4:', () => {
  it.each(['train none --from export', 'score none', 'rule none', 'model show none'])('%s', async (call) => {
    expect((await failure(4, call)).action).toMatch(/byoml (init|train)/);
  });
});

describe('where nothing can be written', () => {
  it('a folder that is none ends with 3', async () => {
    for (const call of [
      'acquire --from train.csv --to train.csv/a.parquet',
      'train --from train.csv --model train.csv/model',
      'sample --to train.csv/sample --preset small',
      'init shares --workspace train.csv/w',
    ]) {
      expect((await failure(3, call)).message).toContain('train.csv');
    }
  });

  it('a folder with something else is not replaced by a model', async () => {
    expect((await failure(3, 'train --from train.csv --model export')).code).toBe('store.notAModel');
    expect(existsSync(path('export', 'am-securityevent'))).toBe(true);
  });

  it.skipIf(platform() !== 'linux')('a disk that is full or read-only ends with 3', async () => {
    expect((await failure(3, 'acquire --from train.csv --to /dev/full')).message).toContain('full');
    // The kernel's own file system takes no files, whoever asks.
    expect((await failure(3, 'acquire --from train.csv --to /proc/a.parquet')).code).toBe(
      'store.notWritable',
    );
    expect((await failure(3, 'train --from train.csv --model /proc/model')).code).toBe('store.notWritable');
    expect((await failure(3, 'demo --preset small --dir /proc/demo')).message).toContain('/proc/demo');
  });
});

describe('a reader who goes away', () => {
  it('is no error', async () => {
    const gone = await runCli(['template', 'list', '--json'], {
      started: (child) => child.stdout?.destroy(),
    });
    expect(gone).toMatchObject({ code: 0, err: '' });
  });

  it.skipIf(platform() !== 'linux')('but a full disk is', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, err } = await runCli(['template', 'list'], { stdout: full });
    closeSync(full);
    expect(code).toBe(3);
    expect(err).toContain('full');
  });
});

describe('a defect', () => {
  it('ends with 1, a short text, and the stack only when asked for', async () => {
    const probe = path('defect.cjs');
    writeFileSync(
      probe,
      "require('os').availableParallelism = () => { throw new TypeError('no such cores') };",
    );
    const options = { nodeOptions: ['--require', probe] };
    const short = await byoml('template list', options);
    expect(short).toMatchObject({ code: 1, out: '' });
    expect(short.err).toContain('no such cores');
    expect(short.err).not.toMatch(/^\s+at /m);
    expect((await byoml('template list', { ...options, env: { BYOML_DEBUG: '1' } })).err).toMatch(/^\s+at /m);
  });
});
