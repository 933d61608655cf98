import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import { tableColumn, type Table } from '../../../src/core/column.ts';
import { dictionaryText, NO_ID } from '../../../src/core/dictionary.ts';
import { timeText } from '../../../src/core/time.ts';
import { triplesOf } from '../../../src/core/triples.ts';
import { readAccesses } from '../../../src/data/readAccesses.ts';
import { readEvidence } from '../../../src/data/readEvidence.ts';
import { byTemplate, quietly, row, testFolder } from './support.ts';

const { folder, write } = testFolder();

function text(table: Table, name: string, index: number): string | null {
  const { dictionary, ids } = tableColumn(table, name, 'text');
  return ids[index] === NO_ID ? null : dictionaryText(dictionary, ids[index]!);
}

function described(table: Table): readonly string[] {
  return Array.from({ length: table.rows }, (_, i) =>
    [
      tableColumn(table, 'triple', 'int32').values[i],
      timeText(tableColumn(table, 'time', 'timestamp').values[i]!).slice(11, 19),
      text(table, 'computer', i),
      text(table, 'address', i),
      text(table, 'file', i)?.slice(folder.length),
      tableColumn(table, 'line', 'int32').values[i],
    ].join(' '),
  );
}

describe('readEvidence', () => {
  it('gives the accesses behind the wanted triples, sorted, each once', async () => {
    const at = (second: number, values: Readonly<Record<string, unknown>> = {}): string =>
      row({ TimeGenerated: `2026-11-24T08:00:0${second}Z`, ...values });
    write(
      'events/b.json',
      [
        at(5),
        at(1, { _ItemId: 'x' }),
        at(1, { Account: 'bob' }),
        at(2, { EventID: 1 }),
        at(3, { IpAddress: undefined }),
      ].join('\n'),
    );
    write(
      'events/a.json',
      [
        at(1, { Account: 'contoso\\ANN', IpAddress: '::1', _ItemId: 'x' }),
        'broken',
        at(9, { Account: 'eve' }),
      ].join('\n'),
    );
    const { table } = await readAccesses([`${folder}/events`], byTemplate, quietly());
    const triples = atOnce(triplesOf(table));
    const wanted = {
      ...triples,
      tenant: Uint32Array.of(0, 0),
      user: Uint32Array.of(2, 1),
      resource: Uint32Array.of(0, 0),
    };
    expect(dictionaryText(triples.users, 1)).toBe('contoso\\ann');

    const evidence = await readEvidence([`${folder}/events`], byTemplate, wanted, quietly());

    expect(evidence.columns.map(({ name }) => name)).toEqual([
      'triple',
      'time',
      'computer',
      'address',
      'file',
      'line',
    ]);
    expect(described(evidence)).toEqual([
      '0 08:00:09 FS01.contoso.com 10.0.0.1 /events/a.json 3',
      '1 08:00:01 FS01.contoso.com ::1 /events/a.json 1',
      '1 08:00:03 FS01.contoso.com  /events/b.json 5',
      '1 08:00:05 FS01.contoso.com 10.0.0.1 /events/b.json 1',
    ]);
    const until = Date.UTC(2026, 10, 24, 8, 0, 2) * 1000;
    expect((await readEvidence([`${folder}/events`], byTemplate, wanted, quietly({ until }))).rows).toBe(1);
  });

  it('gives no rows where nothing is wanted', async () => {
    const path = write('none.json', row());
    const triples = atOnce(triplesOf((await readAccesses([path], byTemplate, quietly())).table));
    const none = {
      ...triples,
      tenant: new Uint32Array(0),
      user: new Uint32Array(0),
      resource: new Uint32Array(0),
    };
    expect((await readEvidence([path], byTemplate, none, quietly())).rows).toBe(0);
  });
});
