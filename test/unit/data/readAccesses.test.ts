import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { accessTableRows } from '../../../src/core/accessTable.ts';
import { dictionarySize } from '../../../src/core/dictionary.ts';
import type { Step } from '../../../src/core/algorithm.ts';
import { timeText } from '../../../src/core/time.ts';
import { readAccesses } from '../../../src/data/readAccesses.ts';
import { byTemplate, exportFolder, failure, lines, quietly, row, template, testFolder } from './support.ts';

const { folder, write } = testFolder();

describe('readAccesses of an export', () => {
  it('maps, filters, de-duplicates and counts by UTC day, and accounts for every row', async () => {
    const root = 'export';
    const late = [
      row({ _ItemId: 'a' }),
      row({ EventID: '5140', Account: 'contoso\\ann', TimeGenerated: '2026-11-24T23:59:59Z', _ItemId: 'b' }),
      row({ Account: 'CONTOSO\\FS01$' }),
      row({ EventID: 4624, Account: 'x$' }),
      row({ EventID: 4624 }),
      row({ EventID: undefined }),
      row({ ShareName: '\\\\*\\IPC$' }),
      '',
      '{"EventID":5140',
      row({ TimeGenerated: 'soon' }),
      row({ TimeGenerated: undefined }),
      row({ Account: undefined }),
      row({ Account: '' }),
      row({ ShareName: undefined }),
      row({ TenantId: undefined }),
    ];
    write(`${exportFolder(root, '2026-11-24', 8, 0)}/PT05M.json`, `${late.join('\n')}\n`);
    const next = [
      row({ _ItemId: 'a', Account: 'OTHER' }),
      row(),
      row(),
      row({ TimeGenerated: '2026-11-25T00:00:00Z' }),
    ];
    write(`${exportFolder(root, '2026-11-24', 8, 5)}/PT05M_1.json`, next.join('\r\n'));
    write(`${root}/truth.jsonl`, row());

    const { table, report } = await readAccesses([`${folder}/${root}`], byTemplate, quietly());

    expect(lines(table)).toEqual([
      '0 contoso\\ann \\\\fs01.contoso.com\\sales 2026-11-24 1',
      't1 contoso\\ann \\\\fs01.contoso.com\\sales 2026-11-24 4',
      't1 contoso\\ann \\\\fs01.contoso.com\\sales 2026-11-25 1',
    ]);
    expect(table.account).toMatchObject({
      files: 2,
      rows: 18,
      kept: 6,
      duplicates: 1,
      filtered: { ipcShare: 1, machineAccount: 1, missingResource: 1, missingUser: 2, notEvent5140: 3 },
      malformed: { badTime: 2, notJson: 1 },
    });
    expect(report.tallies).toEqual({ notEvent5140: { 4624: 2, '': 1 } });
    const file = `${folder}/${exportFolder(root, '2026-11-24', 8, 0)}/PT05M.json`;
    expect(report.malformed).toEqual([
      { file, line: 9, reason: 'notJson' },
      { file, line: 10, reason: 'badTime' },
      { file, line: 11, reason: 'badTime' },
    ]);
    expect(report.ignoredFiles).toEqual([`${folder}/${root}/truth.jsonl`]);
    expect([table.firstTime[1], table.lastTime[1]].map((time) => timeText(time!))).toEqual([
      '2026-11-24T08:00:00.123456Z',
      '2026-11-24T23:59:59.000000Z',
    ]);
  });

  it('gives the same table whatever the files are called', async () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      row({
        Account: `u${(i * 7) % 11}`,
        Computer: `S${i % 3}`,
        IpAddress: `10.0.0.${i % 5}`,
        TimeGenerated: `2026-11-2${i % 4}T08:00:0${i % 2}Z`,
      }),
    );
    const mapping = { ...byTemplate, template: withExtra(['IpAddress']) };
    const read = async (name: string, order: (part: number) => number): Promise<unknown> => {
      for (let part = 0; part < 6; part++) {
        write(`${name}/${order(part)}.json`, rows.slice(part * 10, part * 10 + 10).join('\n'));
      }
      return (await readAccesses([`${folder}/${name}`], mapping, quietly())).table;
    };
    expect(await read('one', (part) => part)).toEqual(await read('two', (part) => 9 - part));
  });

  it('reads gz, and a byte-order mark before the first line', async () => {
    const content = `\ufeff${row()}\n${row()}\n`;
    const gz = write('packed/a.jsonl.gz', gzipSync(content));
    write('packed/b.log', content);
    const { table } = await readAccesses([gz, `${folder}/packed/b.log`], byTemplate, quietly());
    expect(table.account).toMatchObject({ rows: 4, kept: 4, bytes: 2 * Buffer.byteLength(content) });
  });

  it('reads concatenated gz members', async () => {
    const gz = write('members.json.gz', Buffer.concat([gzipSync(`${row()}\n`), gzipSync(row())]));
    expect((await readAccesses([gz], byTemplate, quietly())).table.account.kept).toBe(2);
  });

  it('keeps only what happened inside the window, and opens no folder outside it', async () => {
    const at = (hour: number, time: string): void => {
      const path = `${exportFolder('window', '2026-11-24', hour, 0)}/PT05M.json`;
      write(path, [row({ TimeGenerated: time }), hour === 9 ? '' : 'broken'].join('\n'));
    };
    at(7, '2026-11-24T07:59:59Z');
    at(8, '2026-11-24T08:30:00Z');
    at(9, '2026-11-24T09:00:00Z');
    at(10, '2026-11-24T10:00:00Z');
    const since = Date.UTC(2026, 10, 24, 9) * 1000;
    const { table } = await readAccesses(
      [`${folder}/window`],
      byTemplate,
      quietly({ since, until: since + 1 }),
    );
    expect(table.account).toMatchObject({ files: 1, rows: 1, kept: 1, filtered: {}, malformed: {} });
    const half = quietly({ since: since - 1_800e6, until: since });
    const early = await readAccesses([`${folder}/window`], byTemplate, half);
    expect(early.table.account).toMatchObject({ files: 1, rows: 2, kept: 1, malformed: { truncated: 1 } });
    const years = Array.from({ length: 3 }, (_, i) => quietly({ since: Date.UTC(2027 + i, 0, 1) * 1000 }));
    for (const options of years) {
      const told = await failure(readAccesses([`${folder}/window`], byTemplate, options));
      expect(told).toContain('source.nothingInWindow');
      expect(told).toContain('"first":"2026-11-24T07:00Z","end":"2026-11-24T11:00Z"');
    }
  });

  it('counts rows outside the window as filtered', async () => {
    const path = write('loose.json', [row(), row({ TimeGenerated: '2026-11-25T00:00:00Z' })].join('\n'));
    const until = Date.UTC(2026, 10, 25) * 1000;
    const { table } = await readAccesses([path], byTemplate, quietly({ until }));
    expect(table.account).toMatchObject({ kept: 1, filtered: { outsideWindow: 1 } });
  });

  it('switches filters, and refuses what cannot be switched', async () => {
    const path = write(
      'switch.json',
      [row({ Account: 'FS$' }), row({ ShareName: '\\\\*\\IPC$' })].join('\n'),
    );
    const read = (filters: Readonly<Record<string, boolean>>): ReturnType<typeof readAccesses> =>
      readAccesses([path], { ...byTemplate, filters }, quietly());
    expect((await read({ machineAccount: false })).table.account.kept).toBe(1);
    expect((await read({ machineAccount: false, ipcShare: false })).table.account.kept).toBe(2);
    expect(await failure(read({ notEvent5140: false }))).toContain('source.filterFixed');
    expect(await failure(read({ nobody: false }))).toContain('source.filterUnknown');
    expect(await failure(read({ toString: false }))).toContain('source.filterUnknown');
  });

  it('keeps extra columns: the value of the first access, the least among equal times, any before none', async () => {
    const at = (time: string, address: string | undefined): string =>
      row({ TimeGenerated: `2026-11-24T08:00:0${time}Z`, IpAddress: address });
    const path = write(
      'extra.json',
      [at('2', '1'), at('1', undefined), at('1', '9'), at('1', '5'), at('3', '0')].join('\n'),
    );
    const mapping = { ...byTemplate, template: withExtra(['IpAddress', 'Nowhere']) };
    const { table } = await readAccesses([path], mapping, quietly());
    expect(table.extra.map(({ name }) => name)).toEqual(['IpAddress', 'Nowhere']);
    const [address, nowhere] = table.extra;
    expect(address?.type === 'text' && new TextDecoder().decode(address.dictionary.bytes)).toBe('5');
    expect(nowhere?.type === 'text' && [...nowhere.ids]).toEqual([0xffff_ffff]);
  });

  it('reports progress up to the end and stops when asked', async () => {
    const path = write('progress.json', `${row()}\n`.repeat(20_000));
    const steps: Step[] = [];
    const options = { ...quietly(), progress: (step: Step) => void steps.push(step) };
    await readAccesses([path], byTemplate, options);
    expect(steps.at(-1)).toMatchObject({ step: 100, of: 100 });
    expect(steps.map(({ step }) => step)).toEqual(steps.map(({ step }) => step).toSorted((a, b) => a - b));

    const controller = new AbortController();
    const cancelled = readAccesses([path], byTemplate, {
      signal: controller.signal,
      progress: ({ step }) => {
        if (step > 0) controller.abort();
      },
    });
    expect(await failure(cancelled)).toBe('cancelled {}');
  });

  it('reads one user, one resource, and 100,000 users with one access each', async () => {
    const one = write('one.json', row());
    expect(lines((await readAccesses([one], byTemplate, quietly())).table)).toHaveLength(1);
    const many = write(
      'many.json',
      Array.from({ length: 100_000 }, (_, i) => row({ Account: `u${i}` })).join('\n'),
    );
    const { table } = await readAccesses([many], byTemplate, quietly());
    expect([accessTableRows(table), dictionarySize(table.users), dictionarySize(table.resources)]).toEqual([
      100_000, 100_000, 1,
    ]);
  });
});

function withExtra(extra: readonly string[]): typeof template {
  return { ...template, mapping: { ...template.mapping, extra } };
}
