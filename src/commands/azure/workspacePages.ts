import type { FoundWorkspace } from '../../core/azure/found.ts';
import { foundPages } from '../../host/foundPages.ts';
import type { WorkerPool } from '../../host/workerPool.ts';
import { accessOf, type PlaceChoices } from './placeChoices.ts';

/** What stands first in a list of places. */
export const recentRank = 0;
export const sentinelRank = 1;
export const restRank = 2;

interface RankedWorkspace {
  readonly logs: FoundWorkspace;
  readonly rank: number;
}

/** The workspaces of a subscription, page by page; then once more those that Microsoft Sentinel works on, who stand first. */
export async function* workspacePages(
  pool: Pick<WorkerPool, 'call'>,
  values: PlaceChoices,
  signal: AbortSignal,
): AsyncGenerator<readonly RankedWorkspace[], void, undefined> {
  const access = { ...accessOf(values), tenant: values.tenant?.id ?? '' };
  const at = { ...access, subscription: values.subscription?.id ?? '' };
  const pages = foundPages((next) => pool.call('azure', 'azureWorkspaces', { ...at, next }, { signal }));
  for await (const page of pages) {
    yield page.map((logs) => ({ logs, rank: restRank }));
    const workspaces = page.map(({ id }) => id);
    const found = await pool.call('azure', 'azureSentinel', { ...access, workspaces }, { signal });
    const watched = new Set(found);
    yield page.filter(({ id }) => watched.has(id)).map((logs) => ({ logs, rank: sentinelRank }));
  }
}
