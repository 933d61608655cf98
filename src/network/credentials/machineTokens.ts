import type { Cloud } from '../../core/azure/clouds.ts';
import type { AccessToken, CredentialKind, TokenRequest, Tokens } from '../../core/azure/tokens.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { requestedCloud } from './requestedCloud.ts';
import { TokenMemory } from './tokenMemory.ts';
import type { Machine, Way } from './way.ts';
import { azureCliWay } from './ways/azureCliWay.ts';
import { environmentWay } from './ways/environmentWay.ts';
import { managedIdentityWay } from './ways/managedIdentityWay.ts';
import { workloadIdentityWay } from './ways/workloadIdentityWay.ts';
import { wayToken } from './wayToken.ts';

type MachineKind = Exclude<CredentialKind, 'editor' | 'servicePrincipal'>;

/** In the order in which they are tried: what somebody set up for this process first. */
const ways: Readonly<Record<MachineKind, { readonly title: string; readonly way: Way }>> = {
  environment: { title: 'environment', way: environmentWay },
  workloadIdentity: { title: 'workload identity', way: workloadIdentityWay },
  managedIdentity: { title: 'managed identity', way: managedIdentityWay },
  azureCli: { title: 'Azure CLI', way: azureCliWay },
};

const machineKinds = Object.keys(ways) as readonly MachineKind[];

/**
 * Tokens from what the machine has. A kind that only an editor knows stands for none: then each way is tried, and the first
 * that is set up decides. `now`: milliseconds since 1970-01-01T00:00Z.
 */
export function machineTokens(machine: Machine & { readonly now: () => number }): Tokens {
  const memory = new TokenMemory(machine.now);
  return {
    get: async (request, signal) => {
      const cloud = requestedCloud(request);
      const key = keyOf(request, cloud);
      const remembered = isPlain(request) ? memory.get(key) : undefined;
      const token = remembered ?? (await newToken(request, cloud, machine, signal));
      memory.set(key, token);
      return token;
    },
  };
}

function isPlain({ claims, fresh }: TokenRequest): boolean {
  return claims === undefined && fresh !== true;
}

function keyOf({ audience, tenant, credential }: TokenRequest, { endpoints }: Cloud): string {
  return JSON.stringify([endpoints.login, endpoints[audience], tenant ?? null, credential ?? null]);
}

async function newToken(
  request: TokenRequest,
  cloud: Cloud,
  machine: Machine,
  signal: AbortSignal,
): Promise<AccessToken> {
  const wanted = machineKinds.find((kind) => kind === request.credential);
  const reasons: string[] = [];
  for (const kind of wanted === undefined ? machineKinds : [wanted]) {
    const answer = await wayToken(ways[kind].way, request, machine, signal);
    if (!('lacks' in answer)) return { ...answer, credential: kind };
    if (wanted !== undefined) {
      throw new ByomlError('signIn.credential', { credential: kind, reason: answer.lacks });
    }
    reasons.push(`${ways[kind].title}: ${answer.lacks}`);
  }
  throw new ByomlError('signIn.none', { cloud: cloud.title, tried: reasons.join('; ') });
}
