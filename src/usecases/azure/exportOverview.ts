import type { ExportOverview, Part, PartProblem } from '../../core/azure/exportOverview.ts';
import { ByomlError, errorText } from '../../core/errors/byomlError.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { listPlans } from './listPlans.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { tablesListed } from './tablesListed.ts';

/**
 * A place as the editor shows it; a part that cannot be read says so in its place.
 * @throws ByomlError `azure.profile`, `azure.endpoints`, `signIn.none` without any way to Azure, `store.*`, `cancelled`
 */
export async function exportOverview(at: AtPlace, job: Job): Promise<ExportOverview> {
  const place = await placeOf(at);
  const azure = await openAzure(place, job);
  const [workspace, rules, tables, clusters, dataCollectionRules, plans] = await Promise.all([
    partOf(async () => [await azure.getWorkspace()]),
    partOf(() => azure.listExportRules()),
    partOf(async () => tablesListed(await azure.listTables())),
    partOf(() => azure.listClusters()),
    partOf(() => azure.listDataCollectionRules()),
    partOf(async () =>
      (await listPlans(at, job)).filter(
        ({ profile, state }) => profile === place.profile && state !== 'done' && state !== 'undone',
      ),
    ),
  ]);
  const region = workspace.items[0]?.location;
  return { place, region, rules, tables, clusters, dataCollectionRules, plans };
}

async function partOf<Item>(read: () => Promise<readonly Item[]>): Promise<Part<Item>> {
  try {
    return { items: await read() };
  } catch (error) {
    if (!ByomlError.is(error) || error.kind === 'cancelled') throw error;
    return { items: [], problem: problemOf(error) };
  }
}

function problemOf(error: ByomlError): PartProblem {
  return { code: error.code, ...errorText(error) };
}
