import { join } from 'node:path';
import { createTable, type Table } from '../../../../src/core/column.ts';
import { emptyReadAccount } from '../../../../src/core/readAccount.ts';
import type { Run, StoredFinding } from '../../../../src/core/run.ts';
import type { RowName, RunPlace } from '../../../../src/core/runRows.ts';
import type { Case } from '../../../../src/core/scores.ts';
import { textColumn } from '../../../../src/core/textColumn.ts';
import { runId, writeRun } from '../../../../src/store/runStore.ts';

/** A row of a run as a test says it; what it leaves out is of no matter to it. */
export interface TestRow extends Partial<RowName> {
  readonly case?: Case;
  readonly score?: number;
  readonly percentile?: number;
  readonly count?: number;
  readonly firstTime?: number;
  readonly lastTime?: number;
  /** Accesses behind it, as `time computer`; a row that has them is a finding. */
  readonly accesses?: readonly (readonly [number, string | null])[];
}

const detection = 'shares';

const numbered = (row: number): string => String(row).padStart(3, '0');

/** Writes a run of these rows into a workspace, as scoring does. */
export async function writtenRun(workspace: string, given: readonly TestRow[]): Promise<RunPlace> {
  const rows = given.map((row, place) => ({
    ...{ tenant: 'tenant-1', user: `user${numbered(place)}`, resource: 'share', case: 'scored' as const },
    ...{ score: 1, percentile: 50, count: 1, firstTime: 1e15, lastTime: 2e15, accesses: undefined },
    ...row,
  }));
  const found = rows.filter(({ accesses }) => accesses !== undefined);
  const findings = found.map(findingOf);
  const evidence = found.flatMap(({ accesses }, triple) =>
    (accesses ?? []).map(([time, computer], line) => ({ triple, time, computer, line: line + 1 })),
  );
  const files = { scores: scoresTable(rows), findings, evidence: evidenceTable(evidence) };
  const run = runOf(rows.length, findings.length);
  const id = runId({ run, ...files });
  await writeRun(join(workspace, 'detections', detection), { run: { id, ...run }, ...files });
  return { workspace, detection, run: id };
}

type WholeRow = Required<Omit<TestRow, 'accesses'>> & { readonly accesses: TestRow['accesses'] };

function findingOf({ accesses, ...row }: WholeRow, place: number): StoredFinding {
  const reason = `${row.user} opened ${row.resource}.`;
  return {
    ...row,
    count: Math.max(1, accesses?.length ?? 0),
    findingId: String(place).padStart(32, '0'),
    reason,
    explanation: {},
  };
}

export function scoresTable(rows: readonly Omit<WholeRow, 'accesses'>[]): Table {
  const texts = (name: 'tenant' | 'user' | 'resource' | 'case') =>
    textColumn(
      name,
      rows.map((row) => row[name]),
    );
  const numbers = (name: 'score' | 'count' | 'firstTime' | 'lastTime') =>
    Float64Array.from(rows, (row) => row[name]);
  return createTable([
    ...[texts('tenant'), texts('user'), texts('resource'), texts('case')],
    { name: 'score', type: 'double', values: numbers('score') },
    { name: 'percentile', type: 'float', values: Float32Array.from(rows, ({ percentile }) => percentile) },
    { name: 'accessAnomaly', type: 'double', values: numbers('score') },
    { name: 'count', type: 'int64', values: numbers('count') },
    { name: 'firstTime', type: 'timestamp', values: numbers('firstTime') },
    { name: 'lastTime', type: 'timestamp', values: numbers('lastTime') },
  ]);
}

interface TestAccess {
  readonly triple: number;
  readonly time: number;
  readonly computer: string | null;
  readonly line: number;
}

export function evidenceTable(rows: readonly TestAccess[]): Table {
  return createTable([
    { name: 'triple', type: 'int32', values: Int32Array.from(rows, ({ triple }) => triple) },
    { name: 'time', type: 'timestamp', values: Float64Array.from(rows, ({ time }) => time) },
    textColumn(
      'computer',
      rows.map(({ computer }) => computer),
    ),
    textColumn(
      'file',
      rows.map(() => '/export/PT05M.json'),
    ),
    { name: 'line', type: 'int32', values: Int32Array.from(rows, ({ line }) => line) },
  ]);
}

function runOf(rows: number, findings: number): Omit<Run, 'id'> {
  return {
    modelId: '20260301T0000Z-0123456789ab',
    window: {
      ...{ firstTime: 1e15, lastTime: 2e15, triples: rows, tenants: 1, users: rows, resources: 1 },
      account: emptyReadAccount,
    },
    days: 2,
    cases: { scored: rows, seen: 0, crossComponent: 0, unknownUser: 0, unknownResource: 0 },
    budget: 5,
    threshold: { score: 3, percentile: 90 },
    findings,
    overBudget: 0,
  };
}
