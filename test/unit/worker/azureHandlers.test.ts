import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/azure/plan.ts';
import { Rpc } from '../../../src/protocol/rpc.ts';
import type { WorkerApi } from '../../../src/protocol/workerApi.ts';
import type { WorkerHostApi } from '../../../src/protocol/workerHostApi.ts';
import { portChannel } from '../../../src/worker/portChannel.ts';
import { workerHandlers } from '../../../src/worker/workerHandlers.ts';
import { testJob } from '../usecases/support/testJob.ts';
import { azurePlace, exportRule } from '../views/azureSupport.ts';

const { port1, port2 } = new MessageChannel();
const unasked = (): Promise<never> => Promise.reject(new Error('nothing is asked of the host here'));
const host = new Rpc<WorkerHostApi, WorkerApi>(portChannel(port1), {
  log: () => Promise.resolve(null),
  send: unasked,
  token: unasked,
});
const worker = new Rpc<WorkerApi, WorkerHostApi>(
  portChannel(port2),
  workerHandlers(testJob().services, () => undefined),
);
const workspace = mkdtempSync(join(tmpdir(), 'byoml-azure-worker-'));

beforeEach(() => {
  writeFileSync(join(workspace, 'byoml.yaml'), '# Ours.\nformat: byoml.workspace\nversion: 1\n');
});
afterAll(() => {
  host.dispose('over');
  worker.dispose('over');
  port1.close();
  rmSync(workspace, { recursive: true });
});

const { profile, workspace: logs, ...where } = azurePlace;

describe('the calls of Azure', () => {
  it('keep a place in a profile, which the summary of the folder then names', async () => {
    await host.call('writeProfile', { workspace, profile, logs, ...where, cloud: 'usGovernment' });
    expect(readFileSync(join(workspace, 'byoml.yaml'), 'utf8')).toMatch(/^# Ours\.\n/);
    const summary = await host.call('readWorkspace', { workspace });
    expect(summary?.profiles).toEqual([{ name: profile, ...where, workspace: logs, cloud: 'usGovernment' }]);
  });

  it('keep what else a profile said when its place is chosen anew', async () => {
    const text = 'format: byoml.workspace\nversion: 1\nprofiles:\n  dev:\n    storage: exports\n';
    writeFileSync(join(workspace, 'byoml.yaml'), text);
    await host.call('writeProfile', { workspace, profile, logs, ...where });
    expect(readFileSync(join(workspace, 'byoml.yaml'), 'utf8')).toContain('storage: exports');
  });

  it('say by their code what is missing', async () => {
    const overview = host.call('azureOverview', { workspace, profile });
    await expect(overview).rejects.toMatchObject({ code: 'azure.profile' });
    const tenants = host.call('azureTenants', { cloud: 'china' });
    await expect(tenants).rejects.toMatchObject({ code: 'signIn.none' });
    const missing = host.call('continuePlan', { workspace, id: '0123456789ab' });
    await expect(missing).rejects.toMatchObject({ code: 'plan.missing' });
    expect(await host.call('listPlans', { workspace })).toEqual([]);
  });

  it('write a plan in every form', async () => {
    const { name, tables, enabled, destination } = exportRule('export-events');
    const after = { name, tables, enabled, destination };
    const plan: Plan = {
      ...{ id: '0123456789ab', place: azurePlace, title: 'Create', notes: [], missing: [], cost: undefined },
      changes: [{ kind: 'exportRule', name, before: undefined, after }],
    };
    const forms = ['markdown', 'az', 'bicep', 'arm'] as const;
    for (const as of forms) expect(await host.call('planText', { plan, as })).toContain('export-events');
  });
});
