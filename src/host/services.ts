import type * as vscode from 'vscode';
import type { AzureSignIn } from './azure/azureSignIn.ts';
import type { AzureOverviews } from './azureOverviews.ts';
import type { FactDocuments } from './factDocuments.ts';
import type { Jobs } from './jobs.ts';
import type { Logger } from './logger.ts';
import type { PlanDocuments } from './planDocuments.ts';
import type { RecentPlaces } from './recentPlaces.ts';
import type { Settings } from './settings.ts';
import type { WorkerPool } from './workerPool.ts';
import type { Workspaces } from './workspaces.ts';

/** What commands and views work with; made once, in extension.ts. */
export interface HostServices {
  readonly azure: AzureSignIn;
  readonly pool: WorkerPool;
  readonly jobs: Jobs;
  readonly workspaces: Workspaces;
  readonly overviews: AzureOverviews;
  readonly plans: PlanDocuments;
  readonly facts: FactDocuments;
  readonly recent: RecentPlaces;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly log: vscode.LogOutputChannel;
  readonly extension: vscode.ExtensionContext;
}
