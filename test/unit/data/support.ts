import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type AccessTable, accessTableRows } from '../../../src/core/accessTable.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import type { TextExpression } from '../../../src/core/expression.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { Template } from '../../../src/core/template.ts';
import { dayText } from '../../../src/core/time.ts';
import type { ReadOptions } from '../../../src/data/readOptions.ts';
import type { SourceMapping } from '../../../src/data/sourceMapping.ts';

const share: TextExpression = { lower: { split: { value: { column: 'ShareName' }, by: '\\', index: -1 } } };

/** A template as small as reading needs it; rules and texts play no part here. */
export const template: Template = {
  id: 'shares',
  version: 1,
  title: 'Shares',
  description: '',
  table: 'SecurityEvent',
  filters: [
    {
      name: 'notEvent5140',
      description: '',
      drop: { not: { in: { value: { column: 'EventID' }, constants: ['5140'] } } },
      enabled: true,
      switchable: false,
      tally: 'EventID',
    },
    {
      name: 'machineAccount',
      description: '',
      drop: { endsWith: { value: { column: 'Account' }, suffix: '$' } },
      enabled: true,
      switchable: true,
    },
    {
      name: 'ipcShare',
      description: '',
      drop: { equals: [share, { constant: 'ipc$' }] },
      enabled: true,
      switchable: true,
    },
  ],
  mapping: {
    time: 'TimeGenerated',
    tenant: { coalesce: [{ column: 'TenantId' }, { constant: '0' }] },
    user: { lower: { column: 'Account' } },
    resource: {
      concat: [{ constant: '\\\\' }, { lower: { column: 'Computer' } }, { constant: '\\' }, share],
    },
    itemId: '_ItemId',
    extra: [],
    evidence: { computer: 'Computer', address: 'IpAddress' },
  },
  likelihood: 'perDaySpan',
  algorithm: { id: 'accessAnomaly', parameters: {} },
  budget: 5,
  rule: {
    name: '',
    description: '',
    severity: 'Medium',
    tactics: [],
    techniques: [],
    entityMappings: [],
    customDetails: {},
    alertDisplayName: '',
    alertDescription: '',
  },
  noRowsAdvice: 'Switch on Audit File Share.',
};

export const byTemplate: SourceMapping & { readonly kind: 'template' } = { kind: 'template', template };

export const byColumns: SourceMapping & { readonly kind: 'columns' } = {
  kind: 'columns',
  tenant: 'tenant',
  user: 'user',
  resource: 'resource',
};

export function quietly(window: Pick<ReadOptions, 'since' | 'until'> = {}): ReadOptions {
  return { ...window, signal: new AbortController().signal, progress: () => undefined };
}

/** An exported 5140 row; `values` replace its columns, undefined takes one out. */
export function row(values: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    Account: 'CONTOSO\\Ann',
    Computer: 'FS01.contoso.com',
    EventID: 5140,
    IpAddress: '10.0.0.1',
    ShareName: '\\\\*\\Sales',
    TenantId: 't1',
    TimeGenerated: '2026-11-24T08:00:00.1234567Z',
    ...values,
  });
}

/** A folder that is removed when the test file is done; `write` puts files into it and gives their paths. */
export function testFolder(): {
  readonly folder: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-data-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    write(name, content): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
  };
}

/** A folder of the export layout below `root`. */
export function exportFolder(root: string, day: string, hour: number, minute: number): string {
  const [year, month, date] = day.split('-');
  const two = (value: number): string => String(value).padStart(2, '0');
  const workspace = 'WorkspaceResourceId=/subscriptions/s/resourcegroups/rg/providers/x/workspaces/ws';
  return `${root}/am-securityevent/${workspace}/y=${year}/m=${month}/d=${date}/h=${two(hour)}/m=${two(minute)}`;
}

/** `tenant user resource day count`, a line for each row of the table. */
export function lines(table: AccessTable): readonly string[] {
  return Array.from({ length: accessTableRows(table) }, (_, i) => {
    const tenant = dictionaryText(table.tenants, table.tenant[i]!);
    const user = dictionaryText(table.users, table.user[i]!);
    const resource = dictionaryText(table.resources, table.resource[i]!);
    const day = Number.isNaN(table.firstTime[i]!) ? 'noday' : dayText(table.day[i]!);
    return `${tenant} ${user} ${resource} ${day} ${table.count[i]!}`;
  });
}

/** The error that reading ends in, as `code {"arguments"}`. */
export async function failure(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (ByomlError.is(error)) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'no failure';
}
