import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Step } from '../core/algorithm.ts';
import type { Audience, Cloud } from '../core/azure/clouds.ts';
import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { PlaceSoFar } from './azureClient.ts';
import type { RenewableCredential } from './credentialOf.ts';

/** What every function of the client is given. */
export interface AzureContext {
  readonly cloud: Cloud;
  readonly place: PlaceSoFar;
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  credential(audience: Audience): RenewableCredential;
  /**
   * Sends to the service of an audience, at `address` where it is not the cloud's own: signed in, again where that helps, and
   * throwing {@link ServiceRefusal} for what is no success.
   */
  http(audience: Audience, address?: string): HttpClient;
}

/** @throws ByomlError `azure.profile` where the place does not say it */
export function subscriptionOf({ place }: AzureContext): string {
  return said(place, 'subscription');
}

/** @throws ByomlError `azure.profile` where the place does not say it all */
export function workspaceOf({ place }: AzureContext): WorkspaceAddress {
  return {
    subscription: said(place, 'subscription'),
    resourceGroup: said(place, 'resourceGroup'),
    workspace: said(place, 'workspace'),
  };
}

function said(place: PlaceSoFar, key: 'subscription' | 'resourceGroup' | 'workspace'): string {
  const value = place[key];
  if (value !== undefined) return value;
  const profile = place.profile === undefined ? 'The place' : `The profile "${place.profile}"`;
  throw new ByomlError('azure.profile', { problem: `${profile} does not say its ${key}.` });
}
