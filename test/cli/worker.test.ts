import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/algorithm.ts';
import type { RowQuery } from '../../src/core/runRows.ts';
import { WorkerPool } from '../../src/host/workerPool.ts';
import type { ModelMade, SampleMade } from '../../src/protocol/workerApi.ts';
import { silentHost } from '../unit/host/support/silentHost.ts';
import { errorCodeOf } from '../unit/usecases/support/errorCodeOf.ts';

/** The built worker, in the pool that the editor runs it in. */
const script = pathToFileURL(join(import.meta.dirname, '../../dist/worker.js'));
const detection = 'shares';
const said: string[] = [];

let pool: WorkerPool;
let folder: string;
let workspace: string;
let sample: SampleMade;

beforeAll(async () => {
  pool = new WorkerPool(script, {
    ...silentHost,
    log: ({ text }) => {
      said.push(text);
      return Promise.resolve(null);
    },
  });
  folder = mkdtempSync(join(tmpdir(), 'byoml-pool-'));
  sample = await pool.call('jobs', 'generateSample', {
    to: join(folder, 'sample'),
    preset: 'small',
    seed: 7,
  });
});
afterAll(() => {
  pool.dispose();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  said.length = 0;
  workspace = mkdtempSync(join(folder, 'workspace-'));
  const template = 'anomalous-resource-access';
  await pool.call('jobs', 'createDetection', { workspace, name: detection, template, from: [sample.export] });
});

function train(options?: {
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step) => void;
}): Promise<ModelMade> {
  return pool.call('jobs', 'train', { workspace, detection, until: sample.attacksFrom }, options);
}

/** Everything below the detection, but for its own file. */
function written(): readonly string[] {
  const names = readdirSync(join(workspace, 'detections', detection), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name !== 'detection.yaml').sort();
}

const query: RowQuery = {
  ...{ of: 'findings', text: '', cases: 'all', sortBy: 'percentile', descending: true, start: 0, count: 50 },
};

describe('the built worker', () => {
  it('goes the whole way, from sample data to the rows of a run, its rule and the check of it', async () => {
    await train();
    const run = await pool.call('jobs', 'score', { workspace, detection, since: sample.attacksFrom });
    expect(run.findings).toBeGreaterThan(0);
    const place = { workspace, detection, run: run.id };
    const page = await pool.call('pages', 'rows', { ...place, query });
    expect(page.total).toBe(run.findings);
    expect(page.rows[0]?.isFinding).toBe(true);
    const rule = await pool.call('jobs', 'createRule', { workspace, detection, force: false });
    expect(rule.warnings).toEqual([]);
    const problems = await pool.call('pages', 'checkQuery', {
      query: 'AnomalousResourceAccessResult_CL | where Odd',
    });
    expect(problems).toMatchObject([{ code: 'KS142' }]);
    expect(said).toEqual([]);
  });

  it('turns pages while it trains', async () => {
    let trained = false;
    const training = train().then((model) => {
      trained = true;
      return model;
    });
    const summary = await pool.call('pages', 'readWorkspace', { workspace });
    expect(summary?.detections).toMatchObject([{ name: detection, models: [] }]);
    expect(trained).toBe(false);
    await training;
  });

  it('stops a training that is cancelled, leaves nothing half-written, and lets the next one run', async () => {
    const steps: Step[] = [];
    const model = await train({ progress: (step) => steps.push(step) });
    const whole = written();
    for (const at of [1, steps.length >> 2, steps.length >> 1, steps.length - 1]) {
      rmSync(join(workspace, 'detections', detection, 'models'), { recursive: true });
      rmSync(join(workspace, 'detections', detection, 'active'));
      const abort = new AbortController();
      let seen = 0;
      const training = train({
        signal: abort.signal,
        progress: () => {
          if (++seen === at) abort.abort();
        },
      });
      expect(await errorCodeOf(training)).toBe('cancelled');
      await expect.poll(written, { timeout: 20_000 }).not.toContain('.byoml-lock');
      // The very last step may be past the point of no return: then the model is there as a whole.
      expect([[], whole]).toContainEqual(written());
      expect((await train()).id).toBe(model.id);
      expect(written()).toEqual(whole);
    }
  });

  it('may be killed in a training: the call fails with words, and the next one runs', async () => {
    let killed: Promise<void> | undefined;
    const training = train({
      progress: ({ message }) => {
        if (message.startsWith('Factorising')) killed ??= pool.end('jobs', 'the test killed it');
      },
    });
    await expect(training).rejects.toMatchObject({
      code: 'connection.closed',
      args: { reason: 'the test killed it' },
    });
    await killed;
    expect(written()).toContain('.byoml-lock');
    const model = await train();
    expect(written()).not.toContain('.byoml-lock');
    const summary = await pool.call('pages', 'readWorkspace', { workspace });
    expect(summary?.detections).toMatchObject([{ models: [{ id: model.id, active: true }] }]);
    expect(summary?.detections[0]?.problem).toBeUndefined();
  });
});
