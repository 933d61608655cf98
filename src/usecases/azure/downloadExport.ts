import { join } from 'node:path';
import type { AzureClient } from '../../azure/azureClient.ts';
import type { DownloadedBlob } from '../../azure/downloadBlobs.ts';
import { exportContainer } from '../../core/azure/exportContainer.ts';
import type { ExportRule } from '../../core/azure/exportRule.ts';
import { workspaceId } from '../../core/azure/place.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { writeFileAtomic } from '../../store/atomic.ts';
import { exportedPath, isDownloaded } from '../../store/exportFolder.ts';
import { type Job, throwIfCancelled } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/** Blobs that are fetched at once. */
const width = 8;

export interface DownloadExportInput extends AtPlace {
  /** Name of the rule. */
  readonly name: string;
  /** Folder that gets a folder for each container. */
  readonly to: string;
}

export interface DownloadExportOutput {
  /** The folders, one for each table that has exported something. */
  readonly folders: readonly string[];
  /** Tables of which nothing is there yet. */
  readonly empty: readonly string[];
  readonly blobs: number;
  readonly bytes: number;
  /** Were here already, as long as they are there. */
  readonly unchanged: number;
  /** Are no names that an export gives, and were left where they are. */
  readonly foreign: readonly string[];
}

/**
 * Brings what a rule exported to storage to a folder, in its layout; what is here already is not fetched again, so it goes on where it was
 * stopped.
 * @throws ByomlError `exportRule.notStorage`, `azure.*`, `signIn.*`, `network.*`, `store.notWritable`, `cancelled`
 */
export async function downloadExport(input: DownloadExportInput, job: Job): Promise<DownloadExportOutput> {
  const place = await placeOf(input);
  const client = await openAzure(place, job);
  const rule = await ruleOf(client, input.name, workspaceId(place));
  const endpoint = await blobEndpoint(client, rule);
  const tally = { folders: [], empty: [], blobs: 0, bytes: 0, unchanged: 0, foreign: [] };
  for (const [index, table] of rule.tables.entries()) {
    const step = { step: index + 1, of: rule.tables.length, message: `Downloading ${table}` };
    job.progress(step);
    const container = exportContainer(table);
    const blobs = client.downloadBlobs({ endpoint, container });
    await takeBlobs(blobs, { ...input, table, container }, tally, job);
  }
  return tally;
}

interface Tally {
  readonly folders: string[];
  readonly empty: string[];
  blobs: number;
  bytes: number;
  unchanged: number;
  readonly foreign: string[];
}

interface Target {
  readonly to: string;
  readonly table: string;
  readonly container: string;
}

/** Several lanes take from one list. */
async function takeBlobs(
  blobs: AsyncGenerator<DownloadedBlob, void, void>,
  target: Target,
  tally: Tally,
  job: Job,
): Promise<void> {
  const before = tally.blobs + tally.unchanged;
  const lane = async (): Promise<void> => {
    for (let next = await blobs.next(); next.done !== true; next = await blobs.next()) {
      throwIfCancelled(job);
      await takeBlob(next.value, target, tally);
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, lane));
  } catch (error) {
    // The container comes with the first rows.
    if (!ByomlError.is(error, 'azure.missing') || error.args.what !== 'container') throw error;
  }
  if (tally.blobs + tally.unchanged === before) tally.empty.push(target.table);
  else tally.folders.push(join(target.to, target.container));
}

async function takeBlob(blob: DownloadedBlob, { to, container }: Target, tally: Tally): Promise<void> {
  const path = exportedPath(to, container, blob.name);
  if (path === undefined) tally.foreign.push(blob.name);
  else if (await isDownloaded(path, blob.byteLength)) tally.unchanged++;
  else {
    await writeFileAtomic(path, blob.ranges);
    tally.blobs++;
    tally.bytes += blob.byteLength;
  }
}

async function ruleOf(client: AzureClient, name: string, where: string): Promise<ExportRule> {
  const rule = await client.getExportRule(name);
  if (rule !== undefined) return rule;
  throw new ByomlError('azure.missing', { what: 'data export rule', name, where: ` in ${where}` });
}

async function blobEndpoint(client: AzureClient, { name, destination }: ExportRule): Promise<string> {
  if (destination.kind !== 'storage') throw new ByomlError('exportRule.notStorage', { name });
  const account = await client.getStorageAccount(destination.resourceId);
  if (account?.blobEndpoint !== undefined) return account.blobEndpoint;
  const missing = { what: 'storage account', name: destination.resourceId, where: '' };
  throw new ByomlError('azure.missing', missing);
}
