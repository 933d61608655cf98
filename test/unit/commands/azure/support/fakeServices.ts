import type { Cluster } from '../../../../../src/core/azure/workspace.ts';
import type { FoundDestination } from '../../../../../src/core/azure/foundDestination.ts';
import type { Plan } from '../../../../../src/core/azure/plan.ts';
import type { PlanListed, PlanOutcome } from '../../../../../src/core/azure/planRecord.ts';
import type { ProfileSummary } from '../../../../../src/core/workspaceSummary.ts';
import type { HostServices } from '../../../../../src/host/services.ts';
import { azurePlace, exportRule, overview } from '../../../views/azureSupport.ts';

const resource = '/subscriptions/s/resourceGroups/rg/providers';

const plan: Plan = {
  ...{ id: 'p1', place: azurePlace, title: 'Change a rule', notes: [], missing: [], cost: undefined },
  changes: [{ kind: 'tableMigration', table: 'Old_CL' }],
};
const listed: PlanListed = {
  ...{ id: 'p1', title: 'Change a rule', profile: 'dev', state: 'failed', time: undefined },
};
const outcome: PlanOutcome = { id: 'p1', state: 'done', steps: ['Done.'], notes: [] };

function cluster(name: string): Cluster {
  const unknown = { provisioningState: undefined, sku: undefined, capacity: undefined };
  return {
    id: `${resource}/clusters/${name}`,
    name,
    resourceGroup: 'rg',
    location: 'westeurope',
    workspaces: [],
    ...unknown,
  };
}

function destination(kind: FoundDestination['kind'], name: string): FoundDestination {
  return { kind, id: `${resource}/${name}`, name, resourceGroup: 'rg', region: 'westeurope' };
}

/** What the worker finds, always two of a kind, so that each question is asked. */
const found = {
  azureTenants: ['t1', 't2'].map((id) => ({ id, name: id })),
  azureSubscriptions: { items: ['s1', 's2'].map((id) => ({ id, name: id, tenant: 't1', state: 'Enabled' })) },
  azureResourceGroups: ['rg', 'other'],
  azureWorkspaces: {
    items: ['w1', 'w2'].map((name) => ({
      ...{ id: `${resource}/workspaces/${name}`, name },
      ...{ subscription: 's1', resourceGroup: 'rg', region: 'westeurope' },
    })),
  },
  azureSentinel: [],
  azureDestinations: [destination('storage', 'account'), destination('eventHub', 'hubs')],
  azureHubs: ['hub'],
  planExportRule: plan,
  planTableMigration: plan,
  planText: '# Plan',
  checkData: { markdown: '# Data' },
  listPlans: [listed, { ...listed, id: 'p2' }],
};

/** What changes something, in Azure, in a folder or in the editor's memory. */
const changes = {
  writeProfile: null,
  applyPlan: outcome,
  continuePlan: outcome,
  undoPlan: outcome,
};

const whole = { tenant: 't1', subscription: 's1', resourceGroup: 'rg', workspace: 'w1' };

/** Services of an editor with one folder and its profiles; `changed` tells all that did not only read. */
export function fakeServices(profiles: readonly ProfileSummary[] = [profile('dev'), profile('prod')]): {
  readonly services: HostServices;
  readonly changed: readonly string[];
} {
  const changed: string[] = [];
  const noting =
    (what: string) =>
    (...inputs: readonly unknown[]): Promise<undefined> => {
      changed.push(`${what} ${JSON.stringify(inputs)}`);
      return Promise.resolve(undefined);
    };
  const there = overview({
    rules: {
      items: ['one', 'two', 'three', 'four'].map((name, index) => exportRule(name, { enabled: index < 2 })),
    },
    clusters: { items: [cluster('c1'), cluster('c2')] },
  });
  const answers: Readonly<Record<string, unknown>> = { ...found, ...changes };
  const services = {
    pool: {
      call: async (_: string, method: string, input: unknown): Promise<unknown> => {
        if (!(method in answers)) throw new Error(`The worker was asked for ${method}`);
        if (method in changes) await noting(method)(input);
        return answers[method];
      },
    },
    jobs: {
      run: (_: unknown, work: (handle: unknown) => Promise<unknown>) =>
        work({ signal: new AbortController().signal, progress: () => undefined }),
    },
    workspaces: {
      list: () => Promise.resolve([{ name: 'w', path: '/w', summary: { detections: [], profiles } }]),
      refresh: () => undefined,
    },
    overviews: {
      at: () => Promise.resolve(there),
      afresh: () => Promise.resolve(there),
      refresh: () => undefined,
    },
    // To show a document changes nothing; it is noted by its kind, since it is what some commands are for.
    plans: { show: () => Promise.resolve(undefined) },
    facts: { show: noting('shown') },
    recent: { of: () => [], remember: noting('remember'), forget: noting('forget') },
    azure: {
      accounts: () => Promise.resolve(undefined),
      byAccount: noting('byAccount'),
      byAzureCli: noting('byAzureCli'),
      byPrincipal: noting('byPrincipal'),
      signOut: noting('signOut'),
    },
  };
  return { services: services as unknown as HostServices, changed };
}

function profile(name: string): ProfileSummary {
  return { name, ...whole };
}
