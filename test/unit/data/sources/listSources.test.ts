import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../../src/data/pacer.ts';
import { listSources } from '../../../../src/data/sources/listSources.ts';
import { exportFolder, failure, testFolder } from '../support.ts';

const { folder, write } = testFolder();
const list = (...from: readonly string[]): ReturnType<typeof listSources> =>
  listSources(from, {}, createPacer(new AbortController().signal));

describe('listSources', () => {
  it('tells files by their endings, in any case', async () => {
    for (const name of [
      'a.json',
      'b.JSONL',
      'c.ndjson',
      'd.log',
      'e.csv',
      'f.parquet',
      'g.json.gz',
      'h.csv.GZ',
    ]) {
      write(`kinds/${name}`, 'x');
    }
    for (const name of ['i.parquet.gz', 'j.gz', 'k.txt', 'l', '.json~']) write(`kinds/${name}`, 'x');
    const { files, ignored } = await list(`${folder}/kinds`);
    expect(files.map(({ path, format, gzip }) => `${basename(path)} ${format} ${gzip}`)).toEqual([
      'a.json json false',
      'b.JSONL json false',
      'c.ndjson json false',
      'd.log json false',
      'e.csv csv false',
      'f.parquet parquet false',
      'g.json.gz json true',
      'h.csv.GZ csv true',
    ]);
    expect(ignored.map((path) => basename(path))).toEqual(['.json~', 'i.parquet.gz', 'j.gz', 'k.txt', 'l']);
  });

  it('reads a file without an ending when it begins with an object', async () => {
    const path = write('events', '\ufeff\n {"a":1}');
    expect((await list(path)).files).toMatchObject([{ path, format: 'json', gzip: false, bytes: 12 }]);
    expect(await failure(list(write('packed', gzipSync('{}'))))).toContain('source.nothingToRead');
  });

  it('takes only the layout where there is one, also from inside it', async () => {
    const hour = exportFolder('layout', '2026-11-24', 8, 0);
    write(`${hour}/PT05M.json`, '');
    write(`${hour}/PT05M_1.json`, '');
    write(`${hour}/PT05M.csv`, '');
    write('layout/truth.jsonl', '');
    for (const from of [
      `${folder}/layout`,
      `${folder}/layout/`,
      `${folder}/${hour}`,
      `${folder}/layout/am-*`,
    ]) {
      expect((await list(from)).files.map(({ path }) => basename(path))).toEqual([
        'PT05M.json',
        'PT05M_1.json',
      ]);
    }
    expect((await list(`${folder}/layout`)).ignored.map((path) => basename(path))).toEqual([
      'PT05M.csv',
      'truth.jsonl',
    ]);
    expect((await list(`${folder}/layout/truth.jsonl`)).files).toHaveLength(1);
  });

  it('takes a name with pattern characters as it is when there is such a file', async () => {
    const path = write('odd/[a]{1}.json', '');
    write('odd/a1.json', '');
    expect((await list(path)).files.map((file) => file.path)).toEqual([path]);
  });
});
