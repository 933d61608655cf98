import * as vscode from 'vscode';
import { installCommand } from '../host/installCommand.ts';
import type { HostServices } from '../host/services.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import type { CommandMap } from './commandMap.ts';
import { type DiagnosticsFacts, diagnosticsText } from './diagnosticsText.ts';
import { remoteKind } from './remoteKind.ts';

export function setupCommands(
  services: HostServices,
): Pick<CommandMap, 'byoml.cli.install' | 'byoml.diagnostics.collect' | 'byoml.log.show'> {
  return {
    'byoml.cli.install': async () => {
      const folder = await installCommand(services.extension);
      const open = vscode.l10n.t('Open a Terminal');
      const done = vscode.l10n.t(
        'New terminals of this editor find the command `byoml`, which was written to {0}. Try `byoml --help`.',
        folder,
      );
      void vscode.window.showInformationMessage(done, open).then((answer) => {
        if (answer === open) vscode.window.createTerminal().show();
      });
    },
    'byoml.diagnostics.collect': async () => {
      const content = diagnosticsText(await factsOf(services));
      const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
      await vscode.window.showTextDocument(document);
    },
    'byoml.log.show': () => {
      services.log.show();
      return Promise.resolve();
    },
  };
}

async function factsOf({
  workspaces,
  jobs,
  settings,
  logger,
  extension,
}: HostServices): Promise<DiagnosticsFacts> {
  const folders = await workspaces.list();
  const manifest: unknown = extension.extension.packageJSON;
  const states = jobs.list().map(({ state }) => state);
  return {
    version: versionOf(manifest),
    editor: vscode.version,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    remote: remoteKind(vscode.env.remoteName),
    isTrusted: vscode.workspace.isTrusted,
    settings: settingsOf(settings, folders[0]?.path ?? ''),
    folders: folders.map(countsOf),
    jobs: Object.fromEntries([...new Set(states)].map((state) => [state, count(states, state)])),
    log: logger.recent(),
  };
}

function settingsOf(settings: HostServices['settings'], folder: string): DiagnosticsFacts['settings'] {
  const ruleDiagnostics = settings.ruleDiagnostics(vscode.Uri.file(folder));
  return { budget: settings.budget(folder), pageSize: settings.pageSize(), ruleDiagnostics };
}

function countsOf({ summary }: ReadFolder): DiagnosticsFacts['folders'][number] {
  const detections = summary?.detections ?? [];
  const files = [
    { problem: summary?.problem },
    ...detections,
    ...detections.flatMap(({ models, runs }) => [...models, ...runs]),
  ];
  return {
    detections: detections.length,
    models: detections.reduce((sum, { models }) => sum + models.length, 0),
    runs: detections.reduce((sum, { runs }) => sum + runs.length, 0),
    problems: files.filter(({ problem }) => problem !== undefined).length,
  };
}

function count(states: readonly string[], state: string): number {
  return states.filter((other) => other === state).length;
}

function versionOf(manifest: unknown): string {
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
