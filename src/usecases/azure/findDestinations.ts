import type { EventHubNamespace, StorageAccount } from '../../core/azure/destinations.ts';
import type { FoundDestination } from '../../core/azure/foundDestination.ts';
import type { ExportRuleListed } from '../../core/azure/exportRule.ts';
import { visibleName } from '../../core/visibleName.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { isSameRegion } from './rules/sameRegion.ts';
import { storageProblem } from './rules/storageKind.ts';

/**
 * Storage accounts and Event Hubs namespaces of the place's subscription, usable ones first; what a rule of the workspace
 * cannot use says why.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `store.*`
 */
export async function findDestinations(at: AtPlace, job: Job): Promise<readonly FoundDestination[]> {
  const azure = await openAzure(await placeOf(at), job);
  const [{ location: region }, rules, accounts, namespaces] = await Promise.all([
    azure.getWorkspace(),
    azure.listExportRules(),
    azure.listStorageAccounts(),
    azure.listEventHubNamespaces(),
  ]);
  const found = [
    ...accounts.map((account) =>
      destination(
        'storage',
        account,
        away(account, region) ?? storageProblem(account) ?? used(account, rules),
      ),
    ),
    ...namespaces.map((namespace) => destination('eventHub', namespace, away(namespace, region))),
  ];
  const rank = ({ problem }: FoundDestination): number => (problem === undefined ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

type Candidate = StorageAccount | EventHubNamespace;

function destination(
  kind: FoundDestination['kind'],
  { id, name, resourceGroup, location: region }: Candidate,
  problem: string | undefined,
): FoundDestination {
  return { kind, id, name, resourceGroup, region, problem };
}

function away({ location }: Candidate, region: string): string | undefined {
  if (isSameRegion(location, region)) return undefined;
  return `It is in ${visibleName(location)}, and the workspace in ${visibleName(region)}.`;
}

function used({ id }: StorageAccount, rules: readonly ExportRuleListed[]): string | undefined {
  const holder = rules.find((rule) => rule.destination.resourceId.toLowerCase() === id.toLowerCase());
  return (
    holder && `The export rule "${visibleName(holder.name)}" sends to it, and an account serves one rule.`
  );
}
