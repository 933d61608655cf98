import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccesses } from '../../../src/data/readAccesses.ts';
import { readTemplate } from '../../../src/store/templateStore.ts';
import { exportFolder, lines, quietly, testFolder } from './support.ts';

const data = '../shared/data';
const files = ['otrf_security_datasets_5140_5145.jsonl', 'evtx_to_mitre_attack_5140_5145.jsonl'];

type Row = Readonly<Record<string, unknown>>;

/** An event as the export writes it: the service's own columns are made from the event's fields. */
function exported(line: string, number: number): Row {
  const { TimeCreated, ...event } = JSON.parse(line) as Row & { readonly TimeCreated: string | null };
  return {
    ...event,
    Account: `${String(event['SubjectDomainName'])}\\${String(event['SubjectUserName'])}`,
    // Two events came without a time; the service would give them that of their arrival.
    TimeGenerated: TimeCreated ?? '2020-10-22T14:33:27Z',
    Type: 'SecurityEvent',
    TenantId: '11111111-2222-3333-4444-555555555555',
    _ItemId: `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`,
  };
}

/** What the template says, in plain JavaScript: tenant, user, resource and day of each row that counts. */
function expected(rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const lower = (column: string): string => String(row[column]).toLowerCase();
    const share = lower('ShareName').split('\\').at(-1)!;
    const isLeftOut = ['ipc$', 'sysvol', 'netlogon'].includes(share) || lower('Account').endsWith('$');
    if (row['EventID'] !== 5140 || isLeftOut) continue;
    const resource = `\\\\${lower('Computer')}\\${share}`;
    const key = `${String(row['TenantId'])} ${lower('Account')} ${resource} ${String(row['TimeGenerated']).slice(0, 10)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`);
}

const { folder, write } = testFolder();

describe.skipIf(!existsSync(data))('real share accesses, as export rows', () => {
  it.each(files)('%s', async (name) => {
    const rows = readFileSync(`${data}/${name}`, 'utf8').trimEnd().split('\n').map(exported);
    const dayOf = (row: Row): string => String(row['TimeGenerated']).slice(0, 10);
    for (const day of new Set(rows.map(dayOf))) {
      const content = rows.filter((row) => dayOf(row) === day).map((row) => `${JSON.stringify(row)}\n`);
      write(`${exportFolder(name, day, 0, 0)}/PT05M.json`, content.join(''));
      // Retried rows come again, with the same identity.
      write(`${exportFolder(name, day, 0, 0)}/PT05M_1.json`, content.join(''));
    }
    const template = await readTemplate('templates', 'anomalous-resource-access');
    const { table } = await readAccesses([`${folder}/${name}`], { kind: 'template', template }, quietly());
    const { kept, duplicates, malformed } = table.account;
    expect(table.account.rows).toBe(rows.length * 2);
    expect(duplicates).toBe(kept);
    expect(malformed).toEqual({});
    expect(new Set(lines(table))).toEqual(new Set(expected(rows)));
    expect(lines(table).length).toBeGreaterThanOrEqual(5);
  });
});
