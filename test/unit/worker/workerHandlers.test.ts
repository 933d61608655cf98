import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowQuery, RunPlace } from '../../../src/core/runRows.ts';
import { Rpc } from '../../../src/protocol/rpc.ts';
import type { RunMade, WorkerApi } from '../../../src/protocol/workerApi.ts';
import type { WorkerHostApi } from '../../../src/protocol/workerHostApi.ts';
import { portChannel } from '../../../src/worker/portChannel.ts';
import { workerHandlers } from '../../../src/worker/workerHandlers.ts';
import { silentHost } from '../host/support/silentHost.ts';
import { accessRow, companyRows, march, writeDays } from '../usecases/support/company.ts';
import { errorCodeOf } from '../usecases/support/errorCodeOf.ts';
import { testJob } from '../usecases/support/testJob.ts';

const detection = 'shares';
const template = 'anomalous-resource-access';
const told: string[] = [];
const { port1, port2 } = new MessageChannel();
let workspace: string;

const host = new Rpc<WorkerHostApi, WorkerApi>(portChannel(port1), silentHost);
const worker = new Rpc<WorkerApi, WorkerHostApi>(
  portChannel(port2),
  workerHandlers(testJob().services, (defect) => told.push(defect)),
);

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-worker-'));
  const intruder = ['plant0', 'plant1', 'plant2'].map((share) => accessRow('sales-1', share, 14));
  writeDays(join(workspace, 'export'), [...companyRows({ first: 2, last: 14 }), ...intruder]);
  await host.call('createDetection', { workspace, name: detection, template, from: ['export'], budget: 4 });
});
beforeEach(() => {
  told.length = 0;
});
afterAll(() => {
  host.dispose('over');
  worker.dispose('over');
  port1.close();
  rmSync(workspace, { recursive: true });
});

const query: RowQuery = {
  ...{ of: 'findings', text: '', cases: 'all', sortBy: 'percentile', descending: true, start: 0, count: 100 },
};

async function scored(): Promise<RunMade & { readonly place: RunPlace }> {
  const run = await host.call('score', { workspace, detection, since: march(14) });
  return { ...run, place: { workspace, detection, run: run.id } };
}

describe('the long calls of a worker', () => {
  it('train, score and make the rule, and tell how far they are', async () => {
    const steps: string[] = [];
    const model = await host.call(
      'train',
      { workspace, detection, until: march(14) },
      { progress: ({ message }) => steps.push(message) },
    );
    expect(steps.length).toBeGreaterThan(3);
    expect(model).toMatchObject({ users: 16, resources: 11, malformed: 0 });
    expect(model.folder).toBe(join(workspace, 'detections', detection, 'models', model.id));
    const run = await scored();
    expect(run).toMatchObject({ findings: 1, alertsPerDay: 1, malformed: 0 });
    const other = await host.call('score', { workspace, detection, since: march(14), model: model.id });
    expect(other.id).toBe(run.id);
    const rule = await host.call('createRule', { workspace, detection, force: false });
    expect(readFileSync(rule.kql, 'utf8')).toContain(model.id);
    expect(rule.yaml.endsWith('shares.yaml')).toBe(true);
    const summary = await host.call('readWorkspace', { workspace });
    expect(summary?.detections).toMatchObject([
      { name: detection, template, models: [{ active: true }], runs: [{ findings: 1 }], rules: [{}, {}] },
    ]);
  });

  it('write sample data', async () => {
    const to = join(workspace, 'sample');
    const made = await host.call('generateSample', { to, preset: 'small', seed: 3 });
    expect(made.export.startsWith(to)).toBe(true);
    expect(made.attacks).toBeGreaterThan(0);
    expect([made.from < made.attacksFrom, made.attacksFrom < made.until]).toEqual([true, true]);
  });

  it('bring foreseen errors over with their code', async () => {
    const failing = host.call('createDetection', { workspace, name: detection, template, from: [] });
    await expect(failing).rejects.toMatchObject({ code: 'store.detectionExists', args: { name: detection } });
    expect(told).toEqual([]);
  });

  it('stop when they are cancelled, and leave nothing half done', async () => {
    const name = 'long';
    await host.call('createDetection', { workspace, name, template, from: ['export'] });
    const folder = join(workspace, 'detections', name);
    const file = join(folder, 'detection.yaml');
    const quick = readFileSync(file, 'utf8');
    // Long enough to hear of the cancel while it factorises.
    writeFileSync(file, `${quick}\nalgorithm:\n  parameters:\n    maxIter: 20000\n`);
    const abort = new AbortController();
    const training = host.call(
      'train',
      { workspace, detection: name, until: march(13) },
      {
        signal: abort.signal,
        progress: ({ message }) => {
          if (message.startsWith('Factorising')) abort.abort();
        },
      },
    );
    expect(await errorCodeOf(training)).toBe('cancelled');
    await expect.poll(() => readdirSync(folder)).toEqual(['detection.yaml']);
    writeFileSync(file, quick);
    const model = await host.call('train', { workspace, detection: name, until: march(13) });
    expect(readdirSync(join(folder, 'models'))).toEqual([model.id]);
  });

  it('tell of a defect with its stack, and the caller with a sentence', async () => {
    const odd = { to: join(workspace, 'odd'), preset: 'small', seed: 0.5 } as const;
    await expect(host.call('generateSample', odd)).rejects.toMatchObject({ code: 'defect' });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^generateSample: RangeError: .*\n +at /);
  });
});

describe('the calls of a page', () => {
  it('give templates, checks of a query and of a file', async () => {
    const templates = await host.call('listTemplates', {});
    expect(templates).toMatchObject([{ id: template, budget: 5 }]);
    expect(await host.call('checkQuery', { query: 'SecurityEvent | where Nope == 1' })).toMatchObject([
      { code: 'KS142' },
    ]);
    const text = 'format: byoml.workspace\nversion: 1\nodd: 1\n';
    expect(await host.call('checkFile', { kind: 'workspace', path: 'byoml.yaml', text })).toMatchObject([
      { startLine: 2 },
    ]);
  });

  it('give summary, rows, histogram, details and CSV of a run', async () => {
    const { place } = await scored();
    expect(await host.call('runSummary', place)).toMatchObject({ findings: 1, budget: 4, days: 1 });
    const { rows } = await host.call('rows', { ...place, query });
    expect(rows).toMatchObject([{ user: 'contoso\\sales-1', isFinding: true }]);
    const histogram = await host.call('histogram', { ...place, bars: 10 });
    expect(histogram.findings.reduce((sum, count) => sum + count)).toBe(1);
    const [row] = rows;
    const detail = await host.call('rowDetail', { ...place, row: row! });
    expect(detail.evidenceTotal).toBe(row?.count);
    expect(detail.evidence[0]?.columns).toMatchObject({ computer: 'FS01' });
    const to = join(workspace, 'out.csv');
    expect(await host.call('exportCsv', { ...place, query, to })).toEqual({ path: to, rows: 1 });
    expect(readFileSync(to, 'utf8').split('\n')).toHaveLength(3);
  });

  it.each([
    ['more rows than a page has', { count: 501 }],
    ['a page before the first', { start: -1 }],
    ['half a row', { start: 0.5 }],
    ['no number', { count: '10' }],
    ['a column that is not there', { sortBy: '__proto__' }],
    ['a case that is not there', { cases: ['odd'] }],
    ['too long a text', { text: 'x'.repeat(1001) }],
    ['neither findings nor scores', { of: 'secrets' }],
  ])('refuse %s', async (_, wrong) => {
    const { place } = await scored();
    const odd = { ...query, ...wrong } as RowQuery;
    expect(await errorCodeOf(host.call('rows', { ...place, query: odd }))).toBe('run.query');
    expect(told).toEqual([]);
  });

  it('refuse other things than a page may ask for', async () => {
    const { place } = await scored();
    for (const bars of [0, 501, NaN, 2.5]) {
      expect(await errorCodeOf(host.call('histogram', { ...place, bars }))).toBe('run.query');
    }
    const row = { tenant: 'x', user: 7 as unknown as string, resource: 'y' };
    expect(await errorCodeOf(host.call('rowDetail', { ...place, row }))).toBe('run.query');
    expect(await errorCodeOf(host.call('rows', { ...place, detection: '../..', query }))).toBe('store.name');
    expect(await errorCodeOf(host.call('rows', { ...place, run: '..', query }))).toBe('run.missing');
    expect(await errorCodeOf(host.call('runSummary', null as unknown as RunPlace))).toBe('run.query');
  });

  it('tell of a run that was damaged or deleted', async () => {
    const { place, folder } = await scored();
    truncateSync(join(folder, 'scores.parquet'), 100);
    rmSync(join(folder, 'run.json'));
    expect(await errorCodeOf(host.call('rows', { ...place, query }))).toBe('run.missing');
    rmSync(folder, { recursive: true });
    expect(await errorCodeOf(host.call('runSummary', place))).toBe('run.missing');
    await scored();
    expect((await host.call('rows', { ...place, query })).total).toBe(1);
  });
});
