import type { PipelineRequest } from '@azure/core-rest-pipeline';
import { type Audience, cloudOf, endpointNames } from '../core/azure/clouds.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { abortableSleep } from './abortableSleep.ts';
import { authorized } from './authorized.ts';
import type { AzureClientOptions } from './azureClient.ts';
import type { AzureContext } from './azureContext.ts';
import { credentialOf, type RenewableCredential } from './credentialOf.ts';
import { httpClientOf } from './httpClientOf.ts';
import { retrying } from './retrying.ts';

/** @throws ByomlError `azure.endpoints` where a cloud of one's own does not say all of them */
export function createAzureContext(options: AzureClientOptions): AzureContext {
  const { transport, tokens, place, signal, progress = ignore, sleep = abortableSleep } = options;
  const { random = Math.random, now = Date.now } = options;
  const cloud = cloudOf(place);
  if (cloud === undefined) throw endpointsMissing(options);
  const credentials = new Map<Audience, RenewableCredential>();
  const client = httpClientOf(transport, signal);

  const credential = (audience: Audience): RenewableCredential => {
    const known = credentials.get(audience);
    if (known !== undefined) return known;
    const made = credentialOf(tokens, place, audience, { signal, now });
    credentials.set(audience, made);
    return made;
  };

  return {
    cloud,
    place,
    signal,
    progress,
    sleep,
    now,
    credential,
    http(audience, address = cloud.endpoints[audience]) {
      const isIdempotent = audience === 'logAnalytics' ? always : isRepeatable;
      const sending = authorized(client, credential(audience), address);
      return retrying(sending, { signal, sleep, random, now, progress, isIdempotent });
    },
  };
}

function ignore(): void {
  // Nobody watches.
}

/** Log Analytics is only asked. */
function always(): boolean {
  return true;
}

/** Our PUT and DELETE come to the same when they are sent twice. */
function isRepeatable({ method }: PipelineRequest): boolean {
  return method !== 'POST' && method !== 'PATCH';
}

function endpointsMissing({ place: { profile = '', endpoints = {} } }: AzureClientOptions): ByomlError {
  const missing = endpointNames.filter((name) => endpoints[name] === undefined);
  return new ByomlError('azure.endpoints', { profile, missing: missing.join(', ') });
}
