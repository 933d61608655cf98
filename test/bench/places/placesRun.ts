import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { azureServices } from '../../../src/cli/azureServices.ts';
import type { CloudName } from '../../../src/core/azure/clouds.ts';
import type { FoundPage } from '../../../src/core/azure/found.ts';
import { foundPages } from '../../../src/host/foundPages.ts';
import { WorkerPool } from '../../../src/host/workerPool.ts';
import { workerHostHandlers } from '../../../src/host/workerHostHandlers.ts';
import { Logger } from '../../../src/host/logger.ts';
import type { PlacesTimes, Waited } from './placesTimes.ts';

/**
 * Stands for the extension host whose user looks for a workspace: `placesRun.mjs READY-FILE` prints PlacesTimes. At first
 * nothing is loaded, no worker runs and nobody is signed in.
 */
interface Ready {
  readonly profile: {
    readonly cloud: CloudName;
    readonly endpoints: Readonly<Record<string, string>>;
    readonly tenant: string;
    readonly subscription: string;
  };
}

const { profile } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Ready;
const log = { info: nothing, warn: nothing, error: nothing };
const way = azureServices({ environment: process.env });
const pool = new WorkerPool(
  pathToFileURL(resolve('dist/worker.js')),
  workerHostHandlers(new Logger(log), way),
);

const subscriptions = (next?: string) => pool.call('azure', 'azureSubscriptions', { ...profile, next });
const workspaces = (next?: string) => pool.call('azure', 'azureWorkspaces', { ...profile, next });

const times: PlacesTimes = {
  cold: { subscriptions: await waited(subscriptions), workspaces: await waited(workspaces) },
  warm: { subscriptions: await waited(subscriptions), workspaces: await waited(workspaces) },
};
process.stdout.write(JSON.stringify(times));
await pool.end('azure', 'the benchmark is over');

/** Until the first page, and until all of them. */
async function waited(page: (next?: string) => Promise<FoundPage<unknown>>): Promise<Waited> {
  const started = performance.now();
  let first: number | undefined;
  let found = 0;
  for await (const items of foundPages(page)) {
    first ??= performance.now() - started;
    found += items.length;
  }
  return { first: first ?? NaN, all: performance.now() - started, found };
}

function nothing(): void {
  // Nothing is logged here.
}
