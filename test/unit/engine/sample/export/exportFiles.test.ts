import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planAttacks } from '../../../../../src/engine/sample/attacks/planAttacks.ts';
import { buildCompany } from '../../../../../src/engine/sample/company/company.ts';
import { exportFiles } from '../../../../../src/engine/sample/export/exportFiles.ts';
import type { SampleFile } from '../../../../../src/engine/sample/export/sampleFile.ts';
import { samplePresets } from '../../../../../src/engine/sample/presets.ts';

const preset = samplePresets.small;

function filesOf(seed: bigint, attacksOfAKind: number = preset.attacksOfAKind): readonly SampleFile[] {
  const company = buildCompany(seed, preset);
  return [...exportFiles(seed, company, planAttacks(seed, company, attacksOfAKind))];
}

type Row = Readonly<Record<string, string | number>>;

interface Line {
  readonly file: SampleFile;
  readonly text: string;
  readonly row: Row;
}

function linesOf(files: readonly SampleFile[]): readonly Line[] {
  return files.flatMap((file) =>
    file.text
      .slice(0, -1)
      .split('\n')
      .map((text) => ({ file, text, row: JSON.parse(text) as Row })),
  );
}

const files = filesOf(3n);
const lines = linesOf(files);

type Truth = Readonly<
  Record<'attackId' | 'kind' | 'time' | 'tenant' | 'user' | 'resource' | 'itemId', string>
>;

function truthOf(made: readonly SampleFile[]): readonly Truth[] {
  return made.flatMap((file) =>
    file.truth
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Truth),
  );
}

function digest(made: readonly SampleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text, truth: known } of made) hash.update(path).update(text).update(known);
  return hash.digest('hex');
}

describe('exportFiles', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    expect(digest(filesOf(3n))).toBe(digest(files));
    expect(digest(filesOf(4n))).not.toBe(digest(files));
  });

  it('gives the same bytes on every machine', () => {
    expect(digest(files)).toBe('1fa60beda1a89d85a48e549de64019110f2c43001e8f0ae82d2b1dd8d04e9b55');
  });

  it('counts its rows, and ends every line', () => {
    for (const { text, rows } of files) {
      expect(text.endsWith('\n')).toBe(true);
      expect(text.split('\n')).toHaveLength(rows + 1);
    }
  });

  it('writes each file once, in the folder of its rows', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    const root = 'WorkspaceResourceId=/subscriptions/[0-9a-f-]{36}/resourcegroups/[^/]+/providers/';
    const layout = new RegExp(
      `^${root}microsoft.operationalinsights/workspaces/[^/]+/y=(\\d{4})/m=(\\d\\d)/d=(\\d\\d)/h=(\\d\\d)/m=(\\d\\d)/PT05M(_1)?\\.json$`,
    );
    const outside = lines.filter(({ file, row }) => {
      const [, year, month, day, hour, minute] = layout.exec(file.path)!;
      const after =
        Date.parse(String(row['TimeGenerated'])) - Date.parse(`${year}-${month}-${day}T${hour}:${minute}Z`);
      return !(after >= 0 && after < 300_000);
    });
    expect(outside).toEqual([]);
  });

  it('sorts the columns of every row, and writes times with seven decimals', () => {
    const offending = lines.filter(({ row }) => {
      const names = Object.keys(row);
      const sorted = names.every((name, index) => index === 0 || names[index - 1]! < name);
      const values = Object.values(row).every((value) => ['string', 'number'].includes(typeof value));
      return !sorted || !values || !/^[-\d]{10}T[\d:]{8}\.\d{7}Z$/.test(String(row['TimeGenerated']));
    });
    expect(offending).toEqual([]);
  });

  it('fills every column of an event 5140', () => {
    const columns =
      `AccessMask Account AccountType Activity Channel Computer EventData EventID EventOriginId EventSourceName
      IpAddress IpPort Level MG ManagementGroupName ObjectType ShareLocalPath ShareName SourceComputerId SourceSystem
      SubjectAccount SubjectDomainName SubjectLogonId SubjectUserName SubjectUserSid Task TenantId TimeCollected TimeGenerated
      Type _Internal_WorkspaceResourceId _ItemId _ResourceId`.split(/\s+/);
    const accesses = lines.filter(({ row }) => Number(row['EventID']) === 5140);
    const shapes = new Set(accesses.map(({ row }) => Object.keys(row).join(' ')));
    expect([...shapes]).toEqual([columns.join(' ')]);
    const offending = accesses.filter(({ row }) => {
      const machine = String(row['Account']).endsWith('$');
      return (
        !/^\\\\\*\\[^\\]+$/.test(String(row['ShareName'])) ||
        row['Account'] !== `${row['SubjectDomainName']}\\${row['SubjectUserName']}` ||
        row['AccountType'] !== (machine ? 'Machine' : 'User')
      );
    });
    expect(offending).toEqual([]);
    const ids = new Set(accesses.map(({ row }) => row['_ItemId']));
    expect(files.reduce((sum, file) => sum + file.accesses, 0)).toBe(ids.size);
  });

  it('has other events between, computers, IPC$, SYSVOL and NETLOGON, and EventID as number and as text', () => {
    const events = new Set(lines.map(({ row }) => Number(row['EventID'])));
    expect([...events].sort()).toEqual([4624, 4634, 4663, 4672, 4688, 5140]);
    const shares = new Set(lines.map(({ row }) => row['ShareName']));
    for (const name of ['IPC$', 'SYSVOL', 'NETLOGON', 'C$', 'ADMIN$'])
      expect(shares).toContain(`\\\\*\\${name}`);
    expect(
      lines.some(({ row }) => String(row['Account']).endsWith('$') && row['ShareName'] !== undefined),
    ).toBe(true);
    expect(new Set(lines.map(({ row }) => typeof row['EventID']))).toEqual(new Set(['number', 'string']));
  });

  it('repeats some rows, in one file and across files, and never two rows under one identity', () => {
    const seen = new Map<string | number, Line>();
    let inOneFile = 0;
    let acrossFiles = 0;
    for (const line of lines) {
      const before = seen.get(line.row['_ItemId']!);
      if (before === undefined) seen.set(line.row['_ItemId']!, line);
      else {
        expect(line.text).toBe(before.text);
        if (line.file === before.file) inOneFile++;
        else acrossFiles++;
      }
    }
    expect(inOneFile).toBeGreaterThan(5);
    expect(acrossFiles).toBeGreaterThan(20);
    expect(inOneFile + acrossFiles).toBeLessThan(lines.length / 50);
  });

  it('has late rows', () => {
    const late = lines.filter(({ file, row }, index) => {
      const before = lines[index - 1];
      return before?.file === file && row['TimeGenerated']! < before.row['TimeGenerated']!;
    });
    expect(late.length).toBeGreaterThan(10);
  });

  it('tells the truth about rows that are there', () => {
    const rows = new Map(lines.map(({ row }) => [row['_ItemId'], row]));
    const truth = truthOf(files);
    expect(truth.length).toBeGreaterThan(50);
    for (const known of truth) {
      expect(Object.keys(known)).toEqual([
        'attackId',
        'kind',
        'time',
        'tenant',
        'user',
        'resource',
        'itemId',
      ]);
      const row = rows.get(known.itemId)!;
      expect(Number(row['EventID'])).toBe(5140);
      expect(known.time).toBe(row['TimeGenerated']);
      expect(known.tenant).toBe(row['TenantId']);
      expect(known.attackId).toMatch(new RegExp(`^${known.kind}-\\d+$`));
    }
  });

  it('goes on as without the attacks', () => {
    const ordinary = (made: readonly SampleFile[]): Set<string> => {
      const planted = new Set(truthOf(made).map(({ itemId }) => itemId));
      // IPC$ is opened by sessions, and attacks have sessions of their own.
      const rows = linesOf(made)
        .map(({ row }) => row)
        .filter((row) => Number(row['EventID']) === 5140 && row['ShareName'] !== '\\\\*\\IPC$')
        .filter((row) => !planted.has(String(row['_ItemId'])));
      return new Set(
        rows.map((row) => `${row['TimeGenerated']} ${row['Account']} ${row['Computer']} ${row['ShareName']}`),
      );
    };
    expect(ordinary(files)).toEqual(ordinary(filesOf(3n, 0)));
  });
});
