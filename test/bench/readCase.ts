import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { accessTableRows, type AccessTable } from '../../src/core/accessTable.ts';
import { dictionaryText } from '../../src/core/dictionary.ts';
import { createRandom, randomInteger } from '../../src/core/random.ts';
import { readAccesses } from '../../src/data/readAccesses.ts';
import { readTemplate } from '../../src/store/templateStore.ts';
import type { BenchCase } from './benchCase.ts';

const files = 48;
const rowsPerFile = 1000;

/** An export against the loop one writes first: a line, JSON.parse, a Map. */
export async function readCase(): Promise<BenchCase> {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-bench-'));
  const bytes = writeExport(folder);
  const template = await readTemplate('templates', 'anomalous-resource-access');
  const options = { signal: new AbortController().signal, progress: () => undefined };
  return {
    name: 'read',
    size: `${Math.round(bytes / 1e6)} MB, ${files * rowsPerFile} rows in ${files} files`,
    leastRatio: 1.4,
    baseline: 'readline + JSON.parse',
    ours: async () => counted((await readAccesses([folder], { kind: 'template', template }, options)).table),
    theirs: () => readlineAndParse(folder),
    same: (ours, theirs) => ours === theirs,
    close: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** `accesses in rows`: enough to tell that both saw the same. */
function counted(table: AccessTable): string {
  const keys = new Set<string>();
  for (let row = 0; row < accessTableRows(table); row++) {
    keys.add(
      `${dictionaryText(table.users, table.user[row]!)} ${dictionaryText(table.resources, table.resource[row]!)}`,
    );
  }
  return `${table.account.kept} accesses, ${keys.size} pairs`;
}

async function readlineAndParse(folder: string): Promise<string> {
  const pairs = new Map<string, number>();
  let kept = 0;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of paths) {
    for await (const line of createInterface({ input: createReadStream(join(parentPath, name)) })) {
      const row = JSON.parse(line) as Readonly<Record<string, string | number>>;
      const account = String(row['Account']).toLowerCase();
      if (String(row['EventID']) !== '5140' || account.endsWith('$')) continue;
      const share = String(row['ShareName']).split('\\').at(-1)!.toLowerCase();
      const key = `${account} \\\\${String(row['Computer']).toLowerCase()}\\${share}`;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      kept++;
    }
  }
  return `${kept} accesses, ${pairs.size} pairs`;
}

/** Rows as an export has them, columns without a value left out, two fifths of them 5140, in the layout of an export. */
function writeExport(folder: string): number {
  const random = createRandom(5n);
  const below = (size: number): number => randomInteger(random, size);
  let bytes = 0;
  for (let file = 0; file < files; file++) {
    const time = new Date(Date.UTC(2026, 0, 5, file % 24, 5 * Math.floor(file / 24)));
    const [day, hour, minute] = [time.toISOString().slice(0, 10), time.getUTCHours(), time.getUTCMinutes()];
    const [year, month, date] = day.split('-');
    const path = join(folder, `y=${year}`, `m=${month}`, `d=${date}`, `h=${two(hour)}`, `m=${two(minute)}`);
    mkdirSync(path, { recursive: true });
    const content = Array.from({ length: rowsPerFile }, () => `${JSON.stringify(event(time, below))}\n`).join(
      '',
    );
    writeFileSync(join(path, 'PT05M.json'), content);
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Each kind of event fills columns of its own beside those that all have. */
function event(time: Date, below: (size: number) => number): object {
  const kind = below(5) < 2 ? 5140 : 4600 + below(20);
  const hex = (digits: number): string =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const guid = (): string => `${hex(8)}-${hex(4)}-5${hex(3)}-9${hex(3)}-${hex(6)}${hex(6)}`;
  const own: Record<string, string> = {};
  for (let field = 0; field < 100; field++) {
    if ((field * kind) % 7 < 3) own[`Field${two(field)}Name`] = fieldValue(field, below, guid);
  }
  const user = below(3000);
  return {
    AccessMask: '0x1',
    Account: `CONTOSO\\${user % 9 === 0 ? 'jürgen' : 'user'}${user}${below(10) === 0 ? '$' : ''}`,
    Computer: `FS${below(50)}.contoso.com`,
    EventID: kind,
    EventOriginId: guid(),
    ...own,
    ...(kind === 5140 ? { ShareName: `\\\\*\\share${below(20)}` } : {}),
    TenantId: '11111111-2222-3333-4444-555555555555',
    TimeGenerated: time.toISOString().replace('Z', '0000Z'),
    Type: 'SecurityEvent',
    _ItemId: guid(),
  };
}

function fieldValue(field: number, below: (size: number) => number, guid: () => string): string {
  if (field % 4 === 0) return guid();
  if (field % 4 === 1) return String(below(65_536));
  return field % 4 === 2
    ? `C:\\Windows\\System32\\process${below(500)}.exe`
    : `S-1-5-21-1707304523-${below(1e9)}-${below(5000)}`;
}
