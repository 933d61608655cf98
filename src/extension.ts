import { config } from '@vscode/l10n';
import * as vscode from 'vscode';
import { commandsOf } from './commands/commands.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { azureSignInOf } from './host/azure/azureSignInOf.ts';
import { AzureOverviews } from './host/azureOverviews.ts';
import { editorFolders } from './host/editorFolders.ts';
import { FactDocuments } from './host/factDocuments.ts';
import { FileDiagnostics } from './host/fileDiagnostics.ts';
import { followCommand } from './host/installCommand.ts';
import { followJobs } from './host/jobContext.ts';
import { Jobs } from './host/jobs.ts';
import { Logger } from './host/logger.ts';
import { showError } from './host/messages.ts';
import { PlanDocuments } from './host/planDocuments.ts';
import { RecentPlaces } from './host/recentPlaces.ts';
import { RuleDiagnostics } from './host/ruleDiagnostics.ts';
import type { HostServices } from './host/services.ts';
import { editorSettings } from './host/settings.ts';
import { workerHostHandlers } from './host/workerHostHandlers.ts';
import { WorkerPool } from './host/workerPool.ts';
import { Workspaces } from './host/workspaces.ts';
import { ActivityTree } from './views/activityTree.ts';
import { AzureView } from './views/azureView.ts';
import { DetectionsTree } from './views/detectionsTree.ts';
import { ResultsPanels } from './views/resultsPanels.ts';
import { StatusBar } from './views/statusBar.ts';

/** Builds and connects; whatever works long works in the workers. */
export function activate(extension: vscode.ExtensionContext): void {
  try {
    compose(extension);
  } catch (error) {
    showError(error);
    throw error;
  }
}

function compose(extension: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle !== undefined) config({ contents: vscode.l10n.bundle });
  const services = servicesOf(extension);
  const { jobs, pool, workspaces, overviews, plans, facts, settings, logger, log } = services;
  const results = new ResultsPanels({
    extensionUri: extension.extensionUri,
    pool,
    workspaces,
    settings,
    actions: {
      createRule: async (place) => {
        await vscode.commands.executeCommand('byoml.rule.create', place);
      },
    },
  });
  extension.subscriptions.push(
    log,
    pool,
    workspaces,
    plans,
    facts,
    registerCommands(
      commandsOf(services, (place) => {
        results.open(place);
      }),
      services,
    ),
    new DetectionsTree(workspaces),
    new ActivityTree(jobs),
    new AzureView(workspaces, overviews),
    new StatusBar(jobs),
    results,
    new RuleDiagnostics(pool, settings, logger),
    new FileDiagnostics(pool, logger),
    followJobs(jobs),
  );
  void followCommand(extension).catch(showError);
}

function servicesOf(extension: vscode.ExtensionContext): HostServices {
  const log = vscode.window.createOutputChannel('BYO-ML', { log: true });
  const logger = new Logger(log);
  const worker = new URL('worker.js', import.meta.url);
  const azure = azureSignInOf(extension, () => editorSettings.trustedHosts());
  const pool = new WorkerPool(worker, workerHostHandlers(logger, azure));
  return {
    azure,
    pool,
    jobs: new Jobs(extension.workspaceState, Date.now),
    workspaces: new Workspaces(pool, editorFolders),
    overviews: new AzureOverviews(pool),
    plans: new PlanDocuments(),
    facts: new FactDocuments(),
    recent: new RecentPlaces(extension.globalState),
    settings: editorSettings,
    logger,
    log,
    extension,
  };
}
