import type { CloudChoice } from './clouds.ts';
import type { CredentialKind } from './tokens.ts';

/** Where in Azure: what a profile of `byoml.yaml` says, whole. No secrets. */
export interface Place extends CloudChoice {
  /** Name of the profile. */
  readonly profile: string;
  readonly tenant: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly workspace: string;
  readonly credential?: CredentialKind | undefined;
}

/** An ARM id of the place's workspace; ARM ignores case. */
export function workspaceId({ subscription, resourceGroup, workspace }: Place): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${workspace}`;
}
