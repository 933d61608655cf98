import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/azure/plan.ts';
import { beginPlan, journal, listPlanIds, readPlan } from '../../../src/store/planStore.ts';
import { errorCodeOf } from '../usecases/support/errorCodeOf.ts';
import { inTemporaryFolder } from '../usecases/support/inTemporaryFolder.ts';

let folder = '';
inTemporaryFolder((path) => (folder = path));

const id = '0123456789ab';
const plan: Plan = {
  id,
  place: {
    profile: 'p',
    cloud: 'china',
    tenant: 't',
    subscription: 's',
    resourceGroup: 'g',
    workspace: 'w',
    endpoints: undefined,
    credential: 'azureCli',
  },
  title: 'Create it',
  changes: [
    {
      kind: 'exportRule',
      name: 'r',
      before: undefined,
      after: {
        name: 'r',
        tables: ['T'],
        enabled: true,
        destination: { kind: 'eventHub', resourceId: '/x', hub: undefined },
      },
    },
    { kind: 'tableMigration', table: 'T_CL' },
  ],
  notes: [{ level: 'info', text: 'n' }],
  missing: [],
  cost: { monthly: undefined, arithmetic: ['a'] },
};
const time = '2026-11-24T12:00:00.000Z';

describe('a plan that was begun', () => {
  it('is read as it was written, with its journal', async () => {
    await beginPlan(folder, plan);
    await journal(folder, id, { change: 0, state: 'begun', time });
    await journal(folder, id, {
      change: 0,
      state: 'failed',
      time,
      error: { code: 'network.reset', args: { host: 'h' } },
    });
    const record = await readPlan(folder, id);
    expect(record.plan).toEqual(plan);
    expect(record.state).toBe('failed');
    expect(record.journal).toHaveLength(2);
    expect(await listPlanIds(folder)).toEqual([id]);
    expect(await readFile(join(folder, '.byoml', '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('begins a new journal when it is begun again', async () => {
    await beginPlan(folder, plan);
    await journal(folder, id, { change: 0, state: 'undone', time });
    await beginPlan(folder, plan);
    expect((await readPlan(folder, id)).state).toBe('planned');
  });

  it('is read past damaged lines and lines of no change of its own', async () => {
    await beginPlan(folder, plan);
    await journal(folder, id, { change: 0, state: 'done', time });
    await appendFile(
      join(folder, '.byoml', 'plans', id, 'journal.jsonl'),
      '{"change":1,"sta\n{"change":7,"state":"done","time":""}\n',
    );
    expect((await readPlan(folder, id)).journal).toHaveLength(1);
  });

  it.each(['ffffffffffff', '../../etc', ''])('is not found by "%s"', async (name) => {
    expect(await errorCodeOf(readPlan(folder, name))).toBe('plan.missing');
  });
});
