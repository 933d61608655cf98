import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableColumn } from '../../../src/core/column.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../src/formats/readParquet.ts';
import { acquire, type AcquireInput, type AcquireOutput } from '../../../src/usecases/acquire.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { exportRow, writeExport } from './support/exportRows.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { testJob } from './support/testJob.ts';

const template = { kind: 'template', id: 'anomalous-resource-access', filters: {} } as const;

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

function run(input: Partial<AcquireInput> = {}, job = testJob()): Promise<AcquireOutput> {
  return acquire(
    { workspace: folder, from: [folder], source: template, to: join(folder, 'accesses.parquet'), ...input },
    job,
  );
}

describe('acquire', () => {
  it('writes the access table, and counts what is in it', async () => {
    writeExport(folder, [
      exportRow(),
      exportRow({ TimeGenerated: '2026-03-02T09:30:00Z' }),
      exportRow({ Account: 'CONTOSO\\FS02$' }),
      exportRow({ Account: 'CONTOSO\\bob', EventID: '5140', TimeGenerated: '2026-03-01T23:00:00Z' }),
      exportRow({ EventID: 4624 }),
      'not JSON',
    ]);
    const read = await run();
    expect(read).toMatchObject({ rows: 2, window: { triples: 2, tenants: 1, users: 2, resources: 1 } });
    expect(read.window.account).toMatchObject({
      rows: 6,
      kept: 3,
      filtered: { machineAccount: 1, notEvent5140: 1 },
    });
    expect(read.window.firstTime).toBe(Date.UTC(2026, 2, 1, 23) * 1000);
    expect(read.window.lastTime).toBe(Date.UTC(2026, 2, 2, 9, 30) * 1000);
    const table = await readParquet(randomAccessOfBytes(readFileSync(read.to)));
    const users = tableColumn(table, 'user', 'text');
    expect([...users.ids].map((id) => dictionaryText(users.dictionary, id))).toEqual([
      'contoso\\ann',
      'contoso\\bob',
    ]);
    expect([...tableColumn(table, 'count', 'int64').values]).toEqual([2, 1]);
  });

  it('reads only the window', async () => {
    writeExport(folder, [exportRow(), exportRow({ TimeGenerated: '2026-03-02T08:30:00Z' })]);
    const until = Date.UTC(2026, 2, 2, 8, 30) * 1000;
    expect((await run({ until })).window.account).toMatchObject({ kept: 1 });
    expect((await run({ since: until })).window.firstTime).toBe(until);
  });

  it('reads columns, and has no times where the source has none', async () => {
    writeFileSync(join(folder, 'train.csv'), 'who,what,where\nann,sales,t\nann,sales,t\nbob,it,t\n');
    const source = { kind: 'columns', tenant: 'where', user: 'who', resource: 'what' } as const;
    const read = await run({ source, from: [join(folder, 'train.csv')] });
    expect(read).toMatchObject({ rows: 2, window: { triples: 2, firstTime: NaN, lastTime: NaN } });
  });

  it('reads its own table again, to the same table', async () => {
    writeExport(folder, [exportRow(), exportRow({ Account: 'CONTOSO\\bob' })]);
    const first = await run();
    const again = await run({ from: [first.to], to: join(folder, 'again.parquet') });
    expect(readFileSync(again.to)).toEqual(readFileSync(first.to));
  });

  it('says which events were there when none is what the template is about', async () => {
    writeExport(folder, [
      exportRow({ EventID: 4624 }),
      exportRow({ EventID: 4624 }),
      exportRow({ EventID: 4625 }),
    ]);
    const failed = run();
    await expect(failed).rejects.toThrow(/4624.*4625/);
    expect(await errorCodeOf(failed)).toBe('source.noAccesses');
  });

  it('leaves what was there when it is cancelled or fails', async () => {
    writeExport(folder, [exportRow()]);
    const to = join(folder, 'accesses.parquet');
    writeFileSync(to, 'old');
    const job = testJob();
    job.cancel();
    expect(await errorCodeOf(run({}, job))).toBe('cancelled');
    expect(await errorCodeOf(run({ source: { ...template, id: 'none' } }))).toBe('template.unknown');
    expect(readFileSync(to, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['accesses.parquet', 'am-securityevent']);
  });

  it('says in words when the file cannot be written', async () => {
    writeExport(folder, [exportRow()]);
    writeFileSync(join(folder, 'file'), '');
    expect(await errorCodeOf(run({ to: join(folder, 'file', 'accesses.parquet') }))).toBe(
      'store.notWritable',
    );
  });
});
