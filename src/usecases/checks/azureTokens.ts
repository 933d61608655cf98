import type { Audience } from '../../core/azure/clouds.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Job } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import type { Check } from './check.ts';
import { foreseen } from './foreseen.ts';

/** What the commands ask tokens for, and what for. */
const needed: readonly (readonly [Audience, string])[] = [
  ['resourceManager', 'manage'],
  ['logAnalytics', 'query'],
  ['storage', 'read exports'],
];

/** The credential gives a token for each service that is asked later. */
export async function azureTokens({ title, place }: AzureCheckInput, job: Job): Promise<readonly Check[]> {
  const { azure } = job.services;
  const { cloud, endpoints, tenant, credential } = place;
  const name = `${title}: sign-in`;
  const ways = new Set<string>();
  for (const [audience, purpose] of needed) {
    const token = await foreseen(`${name} (${purpose})`, () => {
      if (azure === undefined) throw noWay();
      return azure.tokens.get({ cloud, endpoints, tenant, credential, audience }, job.signal);
    });
    if ('ok' in token) return [token];
    ways.add(token.credential ?? 'somebody');
  }
  const found = `${[...ways].join(', ')}; may ${needed.map(([, purpose]) => purpose).join(', ')}`;
  return [{ name, ok: true, found }];
}

function noWay(): ByomlError {
  return new ByomlError('signIn.none', { cloud: 'Azure', tried: 'this program was given no way there' });
}
