import type { AzureClient, PlaceSoFar } from '../../../src/azure/azureClient.ts';
import { createAzureClient } from '../../../src/azure/createAzureClient.ts';
import type { Step } from '../../../src/core/algorithm.ts';
import type { CloudName } from '../../../src/core/azure/clouds.ts';
import type { AccessToken, TokenRequest } from '../../../src/core/azure/tokens.ts';
import { nodeTransport } from '../../../src/network/nodeTransport.ts';
import type { AzureSim } from '../../azureSim/azureSim.ts';

export interface ClientSettings {
  readonly place?: PlaceSoFar;
  /** In place of tokens that the local Azure issues. */
  readonly token?: (request: TokenRequest) => AccessToken;
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step) => void;
}

/** Our client as a role of the local Azure, at its first workspace; it waits a thousandth of what it should. */
export function clientOf(
  sim: AzureSim,
  cloud: CloudName,
  role: string,
  settings: ClientSettings = {},
): AzureClient {
  const { tenant, subscription, resourceGroup, workspace } = sim.places;
  const issued = ({ audience }: TokenRequest): AccessToken => ({
    token: sim.token(role, audience),
    expiresOn: Date.now() + 3_600_000,
  });
  const { token = issued, place = {}, signal = new AbortController().signal, progress } = settings;
  return createAzureClient({
    transport: nodeTransport(),
    tokens: { get: (request) => Promise.resolve(token(request)) },
    place: {
      profile: 'local',
      cloud,
      endpoints: sim.endpoints,
      tenant,
      subscription,
      resourceGroup,
      workspace,
      ...place,
    },
    signal,
    progress,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 1000)),
    random: () => 0.5,
  });
}
