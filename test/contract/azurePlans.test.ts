import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloudNames, cloudOf } from '../../src/core/azure/clouds.ts';
import type { ExportRuleRequest } from '../../src/core/azure/exportRuleRequest.ts';
import type { Plan } from '../../src/core/azure/plan.ts';
import { applyPlan } from '../../src/usecases/azure/applyPlan.ts';
import { checkData } from '../../src/usecases/azure/checkData.ts';
import { continuePlan } from '../../src/usecases/azure/continuePlan.ts';
import { exportOverview } from '../../src/usecases/azure/exportOverview.ts';
import { findDestinations } from '../../src/usecases/azure/findDestinations.ts';
import { findSentinel } from '../../src/usecases/azure/findSentinel.ts';
import { findWorkspaces } from '../../src/usecases/azure/findWorkspaces.ts';
import { listExportRules } from '../../src/usecases/azure/listExportRules.ts';
import { listPlans } from '../../src/usecases/azure/listPlans.ts';
import { placeOf } from '../../src/usecases/azure/placeOf.ts';
import { planExportRule } from '../../src/usecases/azure/planExportRule.ts';
import { planTableMigration } from '../../src/usecases/azure/planTableMigration.ts';
import { showPlan } from '../../src/usecases/azure/showPlan.ts';
import { undoPlan } from '../../src/usecases/azure/undoPlan.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { errorCodeOf } from '../unit/usecases/support/errorCodeOf.ts';
import { atSim, jobAs } from './support/atSim.ts';

describe.each(cloudNames)('changes of export rules in the cloud %s', (cloud) => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(async () => {
    expect(sim.violations()).toEqual([]);
    await sim.stop();
  });
  beforeEach(async () => {
    sim.clearFaults();
    await atSim(sim, async (workspace) => {
      for (const { name } of await listExportRules({ workspace }, jobAs(sim, 'owner'))) {
        await change(workspace, { action: 'delete', name });
      }
    });
  });

  const create: ExportRuleRequest = {
    action: 'create',
    name: 'accesses',
    tables: ['SecurityEvent'],
    destination: { kind: 'storage', resourceId: 'contosoexport' },
  };

  const planned = (workspace: string, request: ExportRuleRequest, role = 'owner'): Promise<Plan> =>
    planExportRule({ workspace, request }, jobAs(sim, role));

  async function change(workspace: string, request: ExportRuleRequest): Promise<Plan> {
    const plan = await planned(workspace, request);
    expect(await applyPlan({ workspace, plan }, jobAs(sim, 'owner'))).toMatchObject({ state: 'done' });
    return plan;
  }

  const rules = (workspace: string) => listExportRules({ workspace }, jobAs(sim, 'owner'));
  const texts = ({ notes }: Plan, level: string): string =>
    notes.flatMap((note) => (note.level === level ? [note.text] : [])).join('\n');

  it('are planned, applied, found done, undone', () =>
    atSim(sim, async (workspace) => {
      const plan = await planned(workspace, create);
      expect(plan).toMatchObject({ missing: [], changes: [{ before: undefined, after: { enabled: true } }] });
      expect(texts(plan, 'problem')).toBe('');
      expect(texts(plan, 'info')).toContain('30 minutes');
      expect(await rules(workspace)).toEqual([]);
      await applyPlan({ workspace, plan }, jobAs(sim, 'exporter'));
      expect(await rules(workspace)).toMatchObject([{ name: 'accesses', enabled: true }]);
      expect((await planned(workspace, create)).changes).toEqual([]);
      expect(await listPlans({ workspace }, jobAs(sim, 'owner'))).toMatchObject([{ state: 'done' }]);
      await undoPlan({ workspace, id: plan.id }, jobAs(sim, 'exporter'));
      expect(await rules(workspace)).toEqual([]);
      expect((await showPlan({ workspace, id: plan.id })).state).toBe('undone');
    }));

  it('keep what they do not touch', () =>
    atSim(sim, async (workspace) => {
      await change(workspace, create);
      await change(workspace, { action: 'disable', name: 'accesses' });
      await change(workspace, { action: 'edit', name: 'ACCESSES', tables: ['SecurityEvent', 'Heartbeat'] });
      expect(await rules(workspace)).toMatchObject([
        { name: 'accesses', enabled: false, tables: ['SecurityEvent', 'Heartbeat'] },
      ]);
      const toHub = { kind: 'eventHub', resourceId: 'contoso-hubs', hub: 'accesses' } as const;
      await change(workspace, { action: 'edit', name: 'accesses', destination: toHub, enabled: true });
      expect(await rules(workspace)).toMatchObject([
        {
          enabled: true,
          destination: { kind: 'eventHub', resourceId: sim.places.ids.hubs, hub: 'accesses' },
        },
      ]);
    }));

  it("do not overwrite somebody else's change", () =>
    atSim(sim, async (workspace) => {
      await change(workspace, create);
      const plan = await planned(workspace, { action: 'edit', name: 'accesses', tables: ['Heartbeat'] });
      await change(workspace, { action: 'disable', name: 'accesses' });
      expect(await errorCodeOf(applyPlan({ workspace, plan }, jobAs(sim, 'owner')))).toBe('plan.changed');
      expect(await rules(workspace)).toMatchObject([{ enabled: false, tables: ['SecurityEvent'] }]);
    }));

  it('tell of a workspace that was deleted meanwhile, not of a rule that somebody took away', () =>
    atSim(sim, async (workspace) => {
      await change(workspace, create);
      const plan = await planned(workspace, { action: 'disable', name: 'accesses' });
      const gone = {
        status: 404,
        code: 'ResourceNotFound',
        message: "The Resource 'Microsoft.OperationalInsights/workspaces/contoso-sentinel' was not found.",
      };
      sim.addFaults([{ match: { path: 'workspaces/contoso-sentinel' }, times: 50, ...gone }]);
      const refusal = applyPlan({ workspace, plan }, jobAs(sim, 'owner'));
      await expect(refusal).rejects.toMatchObject({ code: 'azure.missing', args: { what: 'workspace' } });
      sim.clearFaults();
      expect(await rules(workspace)).toMatchObject([{ enabled: true }]);
    }));

  it('go on after a connection that broke when the rule was made', () =>
    atSim(sim, async (workspace) => {
      const plan = await planned(workspace, create);
      sim.addFaults([{ match: { method: 'PUT', path: 'dataExports' }, reset: 'after', times: 4 }]);
      const job = jobAs(sim, 'owner');
      expect(await errorCodeOf(applyPlan({ workspace, plan }, job))).toBe('network.reset');
      expect((await showPlan({ workspace, id: plan.id })).state).toBe('failed');
      expect(await continuePlan({ workspace, id: plan.id }, job)).toMatchObject({ state: 'done' });
      expect(await rules(workspace)).toHaveLength(1);
    }));

  it('go on after a cancel in the middle', () =>
    atSim(sim, async (workspace) => {
      const plan = await planned(workspace, create);
      sim.addFaults([{ match: { method: 'PUT', path: 'dataExports' }, latency: 20_000 }]);
      const stopping = new AbortController();
      const job = jobAs(sim, 'owner', stopping.signal);
      const applying = errorCodeOf(applyPlan({ workspace, plan }, job));
      while ((await listPlans({ workspace }, jobAs(sim, 'owner')))[0]?.state !== 'begun') {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      stopping.abort();
      expect(await applying).toBe('cancelled');
      expect((await showPlan({ workspace, id: plan.id })).state).toBe('begun');
      sim.clearFaults();
      const again = { workspace, id: plan.id };
      expect(await continuePlan(again, jobAs(sim, 'owner'))).toMatchObject({ state: 'done' });
      expect(await rules(workspace)).toHaveLength(1);
    }));

  it.each([
    ['premium', 'contosopremium', 'Premium'],
    ['far away', 'contosofar', 'region'],
  ])('say what the service would refuse: %s', (_, resourceId, words) =>
    atSim(sim, async (workspace) => {
      const plan = await planned(workspace, { ...create, destination: { kind: 'storage', resourceId } });
      expect(texts(plan, 'problem')).toContain(words);
      expect(await errorCodeOf(applyPlan({ workspace, plan }, jobAs(sim, 'owner')))).toBe('plan.problem');
      expect(await rules(workspace)).toEqual([]);
    }),
  );

  it('say that tables are unknown, not exportable, or exported in part', () =>
    atSim(sim, async (workspace) => {
      const tables = ['SecurityEvent', 'None', 'Archive_CL', 'AnomalousResourceAccessResult_CL'];
      const plan = await planned(workspace, { ...create, tables });
      expect(texts(plan, 'problem')).toMatch(/no table "None".*\n.*Auxiliary.*\n.*migrate the table/);
      expect(texts(plan, 'warning')).toContain('SecurityEvent is exported in part');
    }));

  it('say that a destination or a name is taken', () =>
    atSim(sim, async (workspace) => {
      await change(workspace, create);
      const again = await planned(workspace, { ...create, tables: ['Heartbeat'] });
      expect(texts(again, 'problem')).toContain('already, and it says something else');
      const second = await planned(workspace, { ...create, name: 'second' });
      expect(texts(second, 'problem')).toContain('an account serves one rule');
      const found = await findDestinations({ workspace }, jobAs(sim, 'owner'));
      expect(found.find(({ name }) => name === 'contosoexport')?.problem).toContain('"accesses"');
      expect(found.find(({ name }) => name === 'contosoarchive')?.problem).toBeUndefined();
    }));

  it.each([
    ['withoutWorkspace', 'Log Analytics Contributor'],
    ['withoutStorage', 'Storage Account Contributor'],
  ])('name the role that %s lacks', (who, role) =>
    atSim(sim, async (workspace) => {
      const destination = { kind: 'storage', resourceId: sim.places.ids.storage } as const;
      const plan = await planned(workspace, { ...create, destination }, who);
      expect(plan.missing.map((each) => each.role)).toEqual([role]);
      expect(plan.missing[0]?.az).toMatch(/^az role assignment create .*--role '/);
      expect(await errorCodeOf(applyPlan({ workspace, plan }, jobAs(sim, who)))).toBe('plan.problem');
    }),
  );

  it('count volume, cost and the events that are there', () =>
    atSim(sim, async (workspace) => {
      const before = await checkData({ workspace, tables: ['SecurityEvent'] }, jobAs(sim, 'owner'));
      expect(before.presence).toMatchObject({ present: false });
      expect(before.presence.advice.length).toBeGreaterThan(0);
      sim.ingest('SecurityEvent', [
        { TimeGenerated: new Date().toISOString(), EventID: 5140, Computer: 'fs1' },
      ]);
      const after = await checkData({ workspace, tables: ['SecurityEvent'] }, jobAs(sim, 'owner'));
      expect(after.presence).toMatchObject({ present: true, events: [{ eventId: 5140 }, { rows: 0 }] });
      const billed = cloudOf({ cloud, endpoints: sim.endpoints })?.lacks.includes('exportBilling') !== true;
      expect(after.volume.cost.arithmetic.join('\n')).toContain(billed ? '0.10 USD' : 'not billed');
    }));

  it('show a place, and find it', () =>
    atSim(sim, async (workspace) => {
      await change(workspace, create);
      const overview = await exportOverview({ workspace }, jobAs(sim, 'owner'));
      expect(overview).toMatchObject({ rules: { items: [{ name: 'accesses' }] }, plans: { items: [] } });
      expect(overview.tables.items.find(({ name }) => name === 'SecurityEvent')?.support).toBe('partial');
      expect(overview.clusters.items).toHaveLength(1);
      const hidden = await exportOverview({ workspace }, jobAs(sim, 'nobody'));
      expect(hidden.rules.problem?.code).toMatch(/^azure\./);
      const at = await placeOf({ workspace });
      const { items } = await findWorkspaces({ at }, jobAs(sim, 'owner'));
      expect(items.map(({ name }) => name)).toContain('contoso-sentinel');
      const sentinel = await findSentinel({ at, workspaces: items.map(({ id }) => id) }, jobAs(sim, 'owner'));
      expect(sentinel).toHaveLength(cloudOf(at)?.lacks.includes('sentinel') === true ? 0 : 1);
    }));

  it('migrate a table, once', () =>
    atSim(sim, async (workspace) => {
      const table = 'AnomalousResourceAccessResult_CL';
      const job = jobAs(sim, 'owner');
      const plan = await planTableMigration({ workspace, table }, job);
      await applyPlan({ workspace, plan }, job);
      expect(await errorCodeOf(undoPlan({ workspace, id: plan.id }, job))).toBe('plan.noWayBack');
      expect((await planTableMigration({ workspace, table }, job)).changes).toEqual([]);
    }));
});
