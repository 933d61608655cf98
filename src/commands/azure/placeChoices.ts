import type { CloudName } from '../../core/azure/clouds.ts';
import type { FoundSubscription, FoundTenant, FoundWorkspace } from '../../core/azure/found.ts';
import type { ProfileSummary } from '../../core/workspaceSummary.ts';
import type { AzureAccess } from '../../protocol/azureApi.ts';

/** What somebody has said so far of where in Azure. */
export interface PlaceChoices {
  /** Path of the folder whose `byoml.yaml` keeps it. */
  readonly workspace: string;
  /** The profile that is changed; undefined: a new one. */
  readonly standing: ProfileSummary | undefined;
  /** Name of the profile. */
  readonly profile: string;
  readonly cloud: CloudName;
  readonly tenant?: Pick<FoundTenant, 'id' | 'name'>;
  readonly subscription?: Pick<FoundSubscription, 'id' | 'name'>;
  /** Empty: of any resource group. */
  readonly resourceGroup: string;
  readonly logs?: Pick<FoundWorkspace, 'id' | 'name' | 'resourceGroup' | 'region'>;
}

/** In which cloud, and as whom: a profile may describe the endpoints of its cloud and remember a way to sign in. */
export function accessOf({ cloud, standing }: Pick<PlaceChoices, 'cloud' | 'standing'>): AzureAccess {
  if (standing === undefined || (standing.cloud ?? 'public') !== cloud) return { cloud };
  const { endpoints, credential } = standing;
  return { cloud, endpoints, credential };
}
