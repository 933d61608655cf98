import type { CloudChoice } from '../../core/azure/clouds.ts';
import type { CredentialKind } from '../../core/azure/tokens.ts';
import { writeProfile } from '../../store/profileStore.ts';
import { readWorkspace, workspaceExists } from '../../store/workspaceStore.ts';

/** A place that somebody chose, as a profile keeps it. */
interface ChosenPlace extends CloudChoice {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly profile: string;
  readonly credential?: CredentialKind | undefined;
  readonly tenant: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Log Analytics workspace. */
  readonly logs: string;
}

/**
 * Writes the profile that says so; what else it said stays.
 * @throws ByomlError `store.*`
 */
export async function writePlace({ workspace, profile, logs, ...place }: ChosenPlace): Promise<void> {
  const profiles = (await workspaceExists(workspace)) ? (await readWorkspace(workspace)).profiles : {};
  const standing = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  const { cloud, endpoints, credential, tenant, subscription, resourceGroup } = place;
  await writeProfile(workspace, profile, {
    ...standing,
    ...(cloud === undefined ? {} : { cloud }),
    ...(endpoints === undefined ? {} : { endpoints }),
    ...(credential === undefined ? {} : { credential }),
    ...{ tenant, subscription, resourceGroup, workspace: logs },
  });
}
