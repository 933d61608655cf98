import * as vscode from 'vscode';
import type { HostServices } from '../host/services.ts';
import { walkSteps } from '../host/wizardSteps.ts';
import type { CommandMap } from './commandMap.ts';
import { detectionStep } from './detectionStep.ts';
import { openPlaces } from './openPlaces.ts';
import { targetOf } from './target.ts';

export function fileCommands(
  services: HostServices,
): Pick<CommandMap, 'byoml.files.reveal' | 'byoml.views.refresh'> {
  return {
    'byoml.files.reveal': async (argument) => {
      const path = targetOf(argument).path ?? (await chooseFolder(services));
      if (path !== undefined) await reveal(vscode.Uri.file(path));
    },
    'byoml.views.refresh': () => {
      services.workspaces.refresh();
      return Promise.resolve();
    },
  };
}

async function chooseFolder(services: HostServices): Promise<string | undefined> {
  const { places, first } = await openPlaces(services, undefined);
  const steps = [detectionStep(places, undefined)];
  const chosen = await walkSteps(vscode.l10n.t('Reveal Files'), steps, { place: first });
  return chosen?.place.detection.folder;
}

async function reveal(file: vscode.Uri): Promise<void> {
  const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  await vscode.commands.executeCommand(isInside ? 'revealInExplorer' : 'revealFileInOS', file);
}
