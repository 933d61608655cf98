import type { CloudChoice } from './clouds.ts';
import type { CredentialKind } from './tokens.ts';
import type { WorkspaceAddress } from './workspace.ts';

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

/** A workspace's ARM id; ARM ignores case. */
export function workspaceId({ subscription, resourceGroup, workspace }: WorkspaceAddress): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${workspace}`;
}
