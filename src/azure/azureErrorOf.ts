import { isRestError, type PipelineResponse } from '@azure/core-rest-pipeline';
import { type Audience, cloudOf } from '../core/azure/clouds.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import type { PlaceSoFar } from './azureClient.ts';
import { type ErrorBody, errorBodyOf } from './errorBody.ts';
import { partsOfId } from './partsOfId.ts';
import { retryAfter } from './retryAfter.ts';
import { ServiceRefusal } from './serviceRefusal.ts';

/** What the services are called. */
export const serviceNames: Readonly<Record<Audience, string>> = {
  resourceManager: 'Azure Resource Manager',
  logAnalytics: 'Log Analytics',
  monitor: 'Azure Monitor',
  storage: 'Azure Storage',
  databricks: 'Databricks',
};

/** Who asked which service for what. */
export interface Asked {
  readonly about: About;
  readonly audience: Audience;
  readonly place: PlaceSoFar;
  readonly now: number;
}

/** Any failure of a call of Azure as a foreseen error; what is not one of Azure's stays as it is. */
export function azureErrorOf(error: unknown, asked: Asked): unknown {
  if (error instanceof ServiceRefusal) return refusalOf(error, asked);
  // Our own side throws what was foreseen; else it is an SDK that trips over an answer.
  if (ByomlError.is(error) || !(error instanceof Error)) return error;
  return unexpected(
    asked,
    isRestError(error) ? (error.code ?? error.name) : 'it is not what it should be',
    error,
  );
}

function unexpected({ about, audience }: Asked, problem: string, cause: unknown): ByomlError {
  return new ByomlError(
    'azure.answer',
    { service: serviceNames[audience], what: `the request to ${about.what}`, problem },
    { cause },
  );
}

function refusalOf(refusal: ServiceRefusal, asked: Asked): ByomlError {
  const { status, bodyAsText } = refusal.response;
  const body = errorBodyOf(bodyAsText ?? '');
  if (status === 429) return throttled(refusal, asked);
  if (status >= 500 || status === 408) return unavailable(refusal, asked);
  if (body !== undefined && subscriptionCodes.has(body.code)) return unusable(body, asked);
  if (status === 401) return unauthenticated(body, asked);
  if (status === 403) return forbidden(body, asked);
  const around = status === 404 ? missing(body, asked) : undefined;
  if (around !== undefined) return around;
  if (body === undefined) return unexpected(asked, `status ${status} without its reason`, undefined);
  const { message, code } = body;
  const service = serviceNames[asked.audience];
  const args = { service, what: asked.about.what, message, code, request: requestId(refusal.response) };
  return new ByomlError('azure.refused', args, { details: { status } });
}

const subscriptionCodes: ReadonlySet<string> = new Set([
  'SubscriptionNotFound',
  'InvalidSubscriptionId',
  'DisabledSubscription',
  'SubscriptionDisabled',
  'ReadOnlyDisabledSubscription',
  'SubscriptionNotRegistered',
]);

function unusable({ message, code }: ErrorBody, { about, place }: Asked): ByomlError {
  const subscription = partsOfId(about.scope)?.subscription ?? place.subscription ?? about.scope;
  return new ByomlError('azure.subscription', { subscription, message: `${message} (${code})` });
}

function throttled({ response, attempts }: ServiceRefusal, { about, audience, now }: Asked): ByomlError {
  const seconds = Math.ceil((retryAfter(response.headers, now) ?? 60_000) / 1000);
  const service = serviceNames[audience];
  return new ByomlError('azure.throttled', { service, seconds, attempts, what: about.what });
}

function unavailable({ response, attempts }: ServiceRefusal, { about, audience }: Asked): ByomlError {
  return new ByomlError('azure.unavailable', {
    service: serviceNames[audience],
    attempts,
    what: about.what,
    status: response.status,
    request: requestId(response),
  });
}

/** A token was there, and the service would not have it. */
function unauthenticated(body: ErrorBody | undefined, { about, audience, place }: Asked): ByomlError {
  const reason = body === undefined ? 'no reason was given' : `${body.message} (${body.code})`;
  if (body?.code === 'InvalidAuthenticationTokenTenant')
    return new ByomlError('signIn.tenant', { tenant: place.tenant ?? 'of the sign-in', reason });
  return new ByomlError('signIn.refused', {
    cloud: cloudOf(place)?.title ?? 'Azure',
    reason: `${serviceNames[audience]} does not take the token to ${about.what}: ${reason}`,
    fix: 'Sign in again; if it stays, check the cloud, the tenant and the clock of this machine.',
  });
}

function forbidden(body: ErrorBody | undefined, { about }: Asked): ByomlError {
  const message = body === undefined ? 'no reason was given' : `${body.message} (${body.code})`;
  return new ByomlError('azure.forbidden', {
    what: about.what,
    scope: about.scope,
    message,
    role: about.role,
  });
}

/** What is around it may be what is not there; undefined where that is neither the thing nor what is around it. */
function missing(body: ErrorBody | undefined, { about }: Asked): ByomlError | undefined {
  const parts = partsOfId(about.scope);
  if (body?.code === 'ResourceGroupNotFound' && parts?.resourceGroup !== undefined)
    return missingError('resource group', parts.resourceGroup, ` in the subscription ${parts.subscription}`);
  if (body?.code === 'ParentResourceNotFound' && parts?.name !== undefined)
    return missingError('workspace', parts.name, whereOf(about));
  return about.makes === true ? undefined : missingError(about.thing.what, about.thing.name, whereOf(about));
}

function missingError(what: string, name: string, where: string): ByomlError {
  return new ByomlError('azure.missing', { what, name, where });
}

function whereOf({ scope }: About): string {
  const group = partsOfId(scope)?.resourceGroup;
  return group === undefined ? '' : ` in the resource group ${group}`;
}

function requestId({ headers }: PipelineResponse): string {
  const id = headers.get('x-ms-request-id') ?? headers.get('x-ms-correlation-request-id') ?? '';
  return /^[\w:.-]{1,100}$/.test(id) ? id : 'none';
}
