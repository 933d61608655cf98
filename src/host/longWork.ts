import * as vscode from 'vscode';
import type { Input, Output } from '../protocol/rpcTypes.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { HostServices } from './services.ts';

/** The calls that take seconds to minutes. */
type LongMethod = 'generateSample' | 'createDetection' | 'train' | 'score' | 'createRule';

/** The calls that take as long as Azure does. */
type AzureMethod =
  'planExportRule' | 'planTableMigration' | 'applyPlan' | 'continuePlan' | 'undoPlan' | 'checkData';

/** Lets a worker do something as a job: it waits its turn, shows in the Activity view and can be cancelled there. */
export async function longWork<Method extends LongMethod>(
  { jobs, pool }: Pick<HostServices, 'jobs' | 'pool'>,
  job: { readonly title: string; readonly workspace: string },
  method: Method,
  input: Input<WorkerApi[Method]>,
): Promise<Awaited<Output<WorkerApi[Method]>>> {
  return vscode.window.withProgress({ location: { viewId: 'byoml.activity' } }, () =>
    jobs.run(job, (handle) => pool.call('jobs', method, input, handle)),
  );
}

/** The same for work in Azure, which has a queue of its own. */
export async function azureWork<Method extends AzureMethod>(
  { jobs, pool }: Pick<HostServices, 'jobs' | 'pool'>,
  job: { readonly title: string; readonly workspace: string },
  method: Method,
  input: Input<WorkerApi[Method]>,
): Promise<Awaited<Output<WorkerApi[Method]>>> {
  return vscode.window.withProgress({ location: { viewId: 'byoml.azure' } }, () =>
    jobs.run(job, (handle) => pool.call('azure', method, input, handle), 'azure'),
  );
}
