import { OperationalInsightsManagementClient } from '@azure/arm-operationalinsights';
import { ClientSecretCredential } from '@azure/identity';
import { ContainerClient } from '@azure/storage-blob';
import { onPurpose } from '../../azureSim/leftBehind.mjs';
import type { AzureSim } from '../../azureSim/azureSim.ts';
import type { Audience } from '../../../src/core/azure/clouds.ts';

/** How `@azure/identity` signs in as a role. */
export function credentialOf(sim: AzureSim, role: string, tenant?: string): ClientSecretCredential {
  const { clientId, secret, tenants } = sim.identities[role]!;
  return new ClientSecretCredential(tenant ?? tenants[0]!, clientId, secret, {
    authorityHost: sim.endpoints.login,
    disableInstanceDiscovery: true,
  });
}

export function operationalInsightsOf(sim: AzureSim, role: string): OperationalInsightsManagementClient {
  return new OperationalInsightsManagementClient(credentialOf(sim, role), sim.places.subscription, {
    endpoint: sim.endpoints.resourceManager,
    credentials: { scopes: [`${sim.endpoints.resourceManager}/.default`] },
    retryOptions: { maxRetries: 0 },
  });
}

/** A container of the account that rules of the tests export to. */
export function containerOf(sim: AzureSim, role: string, name: string): ContainerClient {
  return new ContainerClient(`${sim.url}/contosoexport/${name}`, credentialOf(sim, role), {
    retryOptions: { maxTries: 1 },
  });
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly value?: readonly Readonly<Record<string, unknown>>[];
    readonly nextLink?: string;
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly tables?: readonly {
      readonly columns: readonly { readonly name: string }[];
      readonly rows: readonly unknown[][];
    }[];
    readonly error?: { readonly code: string; readonly message: string };
  };
}

interface AskOptions {
  readonly body?: unknown;
  readonly audience?: Audience;
  /** The contract forbids it, and the test wants to see that. */
  readonly forbidden?: boolean;
}

/** A request without an SDK, as a role. */
export async function ask(
  sim: AzureSim,
  role: string,
  method: string,
  url: string,
  { body, audience = 'resourceManager', forbidden = false }: AskOptions = {},
): Promise<Answered> {
  const response = await fetch(url.startsWith('https:') ? url : `${sim.endpoints.resourceManager}${url}`, {
    method,
    headers: {
      authorization: `Bearer ${sim.token(role, audience)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(forbidden ? { [onPurpose]: 'yes' } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Answered['body'],
  };
}
