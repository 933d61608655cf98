import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { ask, type Answered } from './support/simClients.ts';

const rule = {
  kind: 'Scheduled',
  properties: {
    displayName: 'Anomalous access',
    enabled: true,
    severity: 'Medium',
    query: 'AnomalousResourceAccessResult_CL',
    queryFrequency: 'PT1H',
    queryPeriod: 'PT1H',
    triggerOperator: 'GreaterThan',
    triggerThreshold: 0,
    suppressionEnabled: false,
    suppressionDuration: 'PT1H',
  },
};

describe('Microsoft Sentinel', () => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim();
  });
  afterAll(() => sim.stop());

  const at = (what: string, workspace: string = sim.places.ids.workspace): string =>
    `${workspace}/providers/Microsoft.SecurityInsights/${what}?api-version=2025-09-01`;

  it('is on in one workspace and off in the other', async () => {
    expect((await ask(sim, 'owner', 'GET', at('onboardingStates'))).body.value?.length).toBe(1);
    expect(
      (await ask(sim, 'owner', 'GET', at('onboardingStates', sim.places.ids.plainWorkspace))).body.value,
    ).toEqual([]);
    expect((await ask(sim, 'owner', 'GET', at('alertRules', sim.places.ids.plainWorkspace))).status).toBe(
      400,
    );
  });

  it('keeps rules and incidents, and refuses a change of what was changed meanwhile', async () => {
    const put = (etag?: unknown): Promise<Answered> =>
      ask(sim, 'owner', 'PUT', at('alertRules/r1'), {
        body: { ...rule, ...(etag === undefined ? {} : { etag }) },
      });
    const first = await put();
    expect(first.status).toBe(201);
    const { etag } = first.body as { etag?: string };
    expect((await put(etag)).status).toBe(200);
    expect((await put(etag)).status).toBe(409);
    const incident = { properties: { title: 'x', severity: 'High', status: 'Closed' } };
    expect((await ask(sim, 'owner', 'PUT', at('incidents/i1'), { body: incident })).status).toBe(400);
    const closed = { properties: { ...incident.properties, classification: 'TruePositive' } };
    expect(
      (await ask(sim, 'owner', 'PUT', at('incidents/i1'), { body: closed })).body.properties,
    ).toMatchObject({ incidentNumber: 1 });
    expect((await ask(sim, 'owner', 'DELETE', at('alertRules/r1'))).status).toBe(200);
    expect(sim.violations()).toEqual([]);
  });

  it('takes no rule that lacks what is required', async () => {
    const properties = { ...rule.properties, severity: undefined };
    const { status } = await ask(sim, 'owner', 'PUT', at('alertRules/r2'), {
      body: { ...rule, properties },
      forbidden: true,
    });
    expect(status).toBe(400);
    expect(sim.violations()).not.toEqual([]);
  });
});

it('Microsoft Sentinel is nowhere in the cloud china', async () => {
  const sim = await startAzureSim({ cloud: 'china' });
  const path = `${sim.places.ids.workspace}/providers/Microsoft.SecurityInsights/onboardingStates?api-version=2025-09-01`;
  const { status, body } = await ask(sim, 'owner', 'GET', path);
  expect([status, body.error?.code]).toEqual([404, 'InvalidResourceNamespace']);
  await sim.stop();
});
