import type { TableListed } from '../../core/azure/exportOverview.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { tablesListed } from './tablesListed.ts';

/** The tables of the place's workspace, exportable ones first. Throws `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function findTables(at: AtPlace, job: Job): Promise<readonly TableListed[]> {
  return tablesListed(await (await openAzure(await placeOf(at), job)).listTables());
}
