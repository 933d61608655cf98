import { chmodSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dictionarySize, dictionaryText } from '../../../src/core/dictionary.ts';
import { ByomlError, errorText } from '../../../src/core/errors/byomlError.ts';
import { readAccesses } from '../../../src/data/readAccesses.ts';
import { byTemplate, exportFolder, failure, lines, quietly, row, testFolder } from './support.ts';

const { folder, write } = testFolder();
const read = (...from: readonly string[]): ReturnType<typeof readAccesses> =>
  readAccesses(from, byTemplate, quietly());

/** What a person reads. */
async function words(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  if (!ByomlError.is(error)) throw new Error(`not foreseen: ${String(error)}`);
  const { message, action } = errorText(error);
  return `${error.kind}: ${message} ${action}`;
}

describe('a source that is not there', () => {
  it('says which path is missing', async () => {
    expect(await words(read(`${folder}/nowhere`))).toContain(
      `input: There is no file or folder "${folder}/nowhere"`,
    );
    expect(await failure(read(`${folder}/nowhere/*.json`))).toContain('source.missing');
    expect(await words(read())).toContain('usage: Nothing was given to read from.');
  });

  it('says that a folder is empty, or what is in it', async () => {
    write('empty/sub/x', '');
    expect(await words(read(`${folder}/empty`))).toContain('it holds one file of another kind (sub/x)');
    const link = `${folder}/dangling`;
    symlinkSync(`${folder}/nowhere`, link);
    expect(await failure(read(link))).toContain('source.missing');
    for (const name of ['a.txt', 'b.png', 'c.doc', 'd.xml']) write(`others/${name}`, 'x');
    const text = await words(read(`${folder}/others`));
    expect(text).toMatch(/it holds 4 files of another kind \(.*, .*, .* and others\)/);
    expect(text).toContain('y=2026/m=01/d=31/h=08/m=05/PT05M.json');
    expect(await failure(read(`${folder}/others/a.txt`))).toContain('source.nothingToRead');
    expect(await failure(read(`${folder}/others/*`))).toContain('source.nothingToRead');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that it may not read a file',
    async () => {
      const path = write('secret.json', row());
      chmodSync(path, 0);
      expect(await words(read(path))).toContain('cannot be read: EACCES');
    },
  );

  it('says that there are no rows', async () => {
    expect(await words(read(write('blank.json', '\n \r\n\t\n')))).toContain(
      'There is not a single row in 1 files',
    );
    expect(await failure(read(write('nothing.json', '')))).toContain('source.noRows');
    const { table } = await readAccesses([`${folder}/nothing.json`], byTemplate, {
      ...quietly(),
      allowNone: true,
    });
    expect(lines(table)).toEqual([]);
  });
});

describe('events of another kind', () => {
  it('names the events that were there and the audit setting', async () => {
    const path = write(
      'logons.json',
      [4624, 4624, '4634', undefined].map((EventID) => row({ EventID })).join('\n'),
    );
    expect(await words(read(path))).toBe(
      'input: None of the 4 rows is an access to learn from: 4 notEvent5140 (EventID 4624: 2, 4634: 1, none: 1).' +
        ' Switch on Audit File Share.',
    );
  });

  it('names the ten most frequent only', async () => {
    const rows = Array.from({ length: 13 }, (_, i) => row({ EventID: 4600 + i }));
    expect(await words(read(write('variety.json', rows.join('\n'))))).toContain('and 3 more)');
  });

  it('names no more of a long event id than tells it apart', async () => {
    const rows = [1, 2].map((i) => row({ EventID: `${i}${'9'.repeat(100_000)}` }));
    const text = await words(read(write('longIds.json', rows.join('\n'))));
    expect(text).toContain('EventID 1999');
    expect(text.length).toBeLessThan(300);
  });

  it('says which filter took the rows, and how to get them back', async () => {
    const path = write(
      'machines.json',
      [row({ Account: 'a$' }), row({ Account: 'b$' }), row({ EventID: 1 })].join('\n'),
    );
    expect(await words(read(path))).toContain(
      '2 machineAccount, 1 notEvent5140 (EventID 1: 1). Switch the filter off',
    );
    const window = readAccesses([write('w.json', row())], byTemplate, quietly({ until: 0 }));
    expect(await words(window)).toContain('1 outsideWindow. Widen --since and --until');
    expect(await words(read(write('foreign.json', row({ Account: undefined }))))).toContain(
      '1 missingUser. Check that the rows are those of the table SecurityEvent.',
    );
  });
});

describe('damaged files', () => {
  it('counts a truncated last line, and takes one that only lacks its line feed', async () => {
    const cut = write('cut.json', `${row()}\n${row().slice(0, -5)}`);
    const { table, report } = await read(cut);
    expect(table.account).toMatchObject({ rows: 2, kept: 1, malformed: { truncated: 1 } });
    expect(report.malformed).toEqual([{ file: cut, line: 2, reason: 'truncated' }]);
    expect((await read(write('whole.json', `${row()}\n${row()}`))).table.account.kept).toBe(2);
  });

  it('counts NULs, arrays, numbers and text as malformed rows', async () => {
    const bad = [
      '\u0000\u0000\u0000',
      '[]',
      '5',
      'hello',
      `${row()}\u0000`,
      row({ Account: 'a' }).replace('"a"', '"\u0000"'),
    ];
    const { table } = await read(write('nul.json', [row(), ...bad].join('\n') + '\n'));
    expect(table.account).toMatchObject({ rows: 7, kept: 1, malformed: { notJson: 4, notObject: 2 } });
  });

  it('says why no row could be read, and where the first one is', async () => {
    const pretty = write('pretty.json', JSON.stringify(JSON.parse(row()), null, 2));
    expect(await words(read(pretty))).toMatch(
      /None of the 9 rows .* \(notJson: 8, truncated: 1\), the first one in .*pretty\.json:1\./,
    );
  });

  it('refuses a JSON array, naming the file', async () => {
    const path = write('array.json', `\ufeff \r\n\n  [${row()},\n${row()}]`);
    expect(await words(read(path))).toContain(`input: "${path}" is one JSON array`);
    expect(await failure(read(write('array.json.gz', gzipSync('[]'))))).toContain('source.jsonArray');
  });

  it('keeps what came before the damage in a gz, and counts the damage', async () => {
    const whole = gzipSync(
      `${row()}\n`.repeat(3) + Array.from({ length: 4000 }, (_, i) => row({ Account: `u${i}` })).join('\n'),
    );
    const cut = write('cut.json.gz', whole.subarray(0, whole.length - 2000));
    const { account } = (await read(cut)).table;
    expect(account.kept).toBeGreaterThan(100);
    expect(account.malformed).toEqual({ damagedGzip: 1 });
    const early = write('early.json.gz', gzipSync(`${row()}\n`).subarray(0, -8));
    expect((await read(early)).table.account).toMatchObject({ kept: 1, malformed: { damagedGzip: 1 } });
    expect(await failure(read(write('none.json.gz', 'this is no gz')))).toContain('damagedGzip: 1');
  });

  it('tells the first 100 malformed rows and counts all', async () => {
    const { table, report } = await read(
      write('many.json', [row(), ...new Array<string>(250).fill('x'), ''].join('\n')),
    );
    expect(report.malformed).toHaveLength(100);
    expect(table.account.malformed).toEqual({ notJson: 250 });
  });

  it('passes over a line of 100 MB without keeping it', async () => {
    const long = Buffer.alloc(100 << 20, 'x');
    const path = write(
      'long.json',
      Buffer.concat([Buffer.from(`${row()}\n{"a":"`), long, Buffer.from(`"}\n${row()}`)]),
    );
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const options = {
      ...quietly(),
      progress: () => void (most = Math.max(most, process.memoryUsage().arrayBuffers)),
    };
    const { table, report } = await readAccesses([path], byTemplate, options);
    expect(table.account).toMatchObject({ rows: 3, kept: 2, malformed: { tooLong: 1 } });
    expect(report.malformed).toEqual([{ file: path, line: 2, reason: 'tooLong' }]);
    expect(most - before).toBeLessThan(80 << 20);
  });

  it('reads a line just below the limit and refuses one just above', async () => {
    const padded = (length: number): string =>
      row({ pad: '' }).replace('"pad":""', `"pad":"${'x'.repeat(length)}"`);
    const rest = padded(0).length;
    const limit = 16 << 20;
    const path = write('limit.json', [padded(limit - rest), padded(limit - rest + 1), row()].join('\n'));
    expect((await read(path)).table.account).toMatchObject({ kept: 2, malformed: { tooLong: 1 } });
  });
});

describe('hostile values', () => {
  it('keeps every name as it is', async () => {
    const names = [
      'x" | take 1 //',
      'a\nb',
      "o'neil",
      '\u202egnp.exe',
      '\u{1f600}',
      'é',
      '{{reason}}',
      '../../etc',
      'x'.repeat(32_768),
    ];
    const { table } = await read(write('names.json', names.map((Account) => row({ Account })).join('\n')));
    const users = Array.from({ length: dictionarySize(table.users) }, (_, id) =>
      dictionaryText(table.users, id),
    );
    expect(new Set(users)).toEqual(new Set(names));
    expect(table.account.kept).toBe(names.length);
  });

  it('decodes invalid UTF-8 as TextDecoder does, and keeps the row', async () => {
    const bytes = Buffer.from(row({ Account: 'a?b' }));
    bytes[bytes.indexOf('?')] = 0xff;
    const { table } = await read(write('latin.json', bytes));
    expect(dictionaryText(table.users, 0)).toBe('a\ufffdb');
  });

  it('takes numbers, booleans and objects as texts, and lone surrogates as U+FFFD', async () => {
    const rows = [
      row({ Account: 5, EventID: '5140' }),
      row({ Account: true }).replace('5140', '5140.0'),
      row({ Account: { a: [1] } }).replace('5140', '5.14e3'),
      row({ Account: 'x' }).replace('"x"', '"\\ud800"'),
      row({ Account: 'twice' }).replace('{', '{"Account":"first",'),
      row({ Account: 'escaped key' }).replace('"Account"', '"\\u0041ccount"'),
      ` { "Account" :\t"spaces" , "Computer":"FS01.contoso.com","EventID" : 5140 ,"ShareName":"s","TenantId":"t1","TimeGenerated":"2026-11-24" } \r`,
    ];
    const { table } = await read(write('types.json', rows.join('\n')));
    const users = Array.from({ length: dictionarySize(table.users) }, (_, id) =>
      dictionaryText(table.users, id),
    );
    expect(users).toEqual(['5', 'escaped key', 'spaces', 'true', 'twice', '{"a":[1]}', '\ufffd']);
  });

  it('tells item ids of any kind apart', async () => {
    const guid = 'fa3ee37c-ea03-53ef-9f30-a4fada347fdb';
    const ids = [guid, guid, guid.toUpperCase(), '1', 1, '', '', null, null, 'x'];
    const escaped = row({ _ItemId: 'x' }).replace('"x"', '"\\u0078"');
    const { table } = await read(
      write('ids.json', [...ids.map((_ItemId) => row({ _ItemId })), escaped].join('\n')),
    );
    expect(table.account).toMatchObject({ rows: 11, kept: 8, duplicates: 3 });
  });

  it('survives folders that link to themselves', async () => {
    const path = exportFolder('loop', '2026-11-24', 8, 0);
    write(`${path}/PT05M.json`, row());
    symlinkSync(`${folder}/loop`, `${folder}/loop/again`);
    expect((await read(`${folder}/loop`)).table.account.kept).toBe(1);
  });
});
