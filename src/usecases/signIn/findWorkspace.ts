import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import { openAzure } from '../azure/openAzure.ts';
import { type Job, throwIfCancelled } from '../job.ts';

/** Where a workspace is. */
interface WorkspacePlace {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly workspace: string;
}

/**
 * The one workspace of that name in the subscriptions that the caller sees, or in the one that is said.
 * @throws ByomlError `azure.missing` where there is none, `azure.profile` where there are several
 */
export async function findWorkspace(
  at: PlaceSoFar & { readonly workspace: string },
  job: Job,
): Promise<WorkspacePlace> {
  const { workspace, resourceGroup } = at;
  const found: WorkspacePlace[] = [];
  const azure = await openAzure(at, job);
  const isMeant = (each: { readonly name: string; readonly resourceGroup: string }): boolean =>
    same(each.name, workspace) && (resourceGroup === undefined || same(each.resourceGroup, resourceGroup));
  for await (const subscription of subscriptionsOf(azure, at)) {
    for await (const { items } of azure.listWorkspaces(subscription)) {
      throwIfCancelled(job);
      for (const each of items.filter(isMeant)) {
        found.push({ subscription, resourceGroup: each.resourceGroup, workspace: each.name });
      }
    }
  }
  const [one, ...more] = found;
  if (one === undefined) {
    const where = ' in the subscriptions that you may see';
    throw new ByomlError('azure.missing', { what: 'workspace', name: visibleName(workspace), where });
  }
  if (more.length === 0) return one;
  const places = found.map((each) => visibleName(`${each.subscription}/${each.resourceGroup}`)).join(', ');
  const problem = `There are several workspaces "${visibleName(workspace)}", in ${places}: say --subscription and --resource-group too.`;
  throw new ByomlError('azure.profile', { problem });
}

async function* subscriptionsOf(
  azure: Awaited<ReturnType<typeof openAzure>>,
  { subscription }: PlaceSoFar,
): AsyncGenerator<string, void> {
  if (subscription !== undefined) {
    yield subscription;
    return;
  }
  for await (const { items } of azure.listSubscriptions()) {
    yield* items.filter(({ state }) => state !== 'Disabled' && state !== 'Deleted').map(({ id }) => id);
  }
}

/** ARM ignores case. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
