import { t } from '@vscode/l10n';
import { Precondition } from '../../host/precondition.ts';
import type { Workspaces } from '../../host/workspaces.ts';
import type { ProfileSummary } from '../../core/workspaceSummary.ts';
import { requireFolders, requireTrust } from '../requirements.ts';
import type { Target } from '../target.ts';

/** A place in Azure that a profile of an open folder names. */
export interface AzurePlace {
  /** Path of the folder. */
  readonly workspace: string;
  /** Name of the profile. */
  readonly profile: string;
  readonly summary: ProfileSummary;
}

/** The places that a command can work at. */
interface AzurePlaces {
  readonly places: readonly AzurePlace[];
  /** The one that the command was called on. */
  readonly named: AzurePlace | undefined;
  /** The one to begin with. */
  readonly first: AzurePlace;
}

/**
 * What there is to work at. Throws where there is nothing, or not what the command was called on; and where the folder is
 * not trusted, for its profiles say to which machines tokens go.
 */
export async function requireAzurePlaces(
  services: { readonly workspaces: Pick<Workspaces, 'list'> },
  isTrusted: boolean,
  { workspace, profile }: Target,
): Promise<AzurePlaces> {
  const folders = await requireFolders(services);
  requireTrust(isTrusted);
  const places = folders
    .flatMap(({ path, summary }) => (summary?.profiles ?? []).map((profile) => placeOf(path, profile)))
    .filter(({ summary }) => isWhole(summary));
  const [first] = places;
  if (first === undefined) throw noPlace(t('No workspace in Azure is chosen yet.'));
  if (profile === undefined) return { places, named: undefined, first };
  const named = places.find((place) => place.workspace === workspace && place.profile === profile);
  if (named === undefined) throw noPlace(t('The profile {0} does not name a workspace in Azure.', profile));
  return { places, named, first: named };
}

function placeOf(workspace: string, summary: ProfileSummary): AzurePlace {
  return { workspace, profile: summary.name, summary };
}

/** Does a profile say everything that leads to a workspace? */
function isWhole({ tenant, subscription, resourceGroup, workspace }: ProfileSummary): boolean {
  return ![tenant, subscription, resourceGroup, workspace].includes(undefined);
}

function noPlace(message: string): Precondition {
  return new Precondition(message, { label: t('Choose Workspace'), command: 'byoml.azure.choosePlace' });
}
