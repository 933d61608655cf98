import * as vscode from 'vscode';
import type { HostServices } from '../host/services.ts';
import { walkSteps } from '../host/wizardSteps.ts';
import type { CommandMap } from './commandMap.ts';
import { detectionStep } from './detectionStep.ts';
import { requireDetections } from './requirements.ts';
import { targetOf } from './target.ts';

export function fileCommands(
  services: HostServices,
): Pick<CommandMap, 'byoml.files.reveal' | 'byoml.views.refresh'> {
  return {
    'byoml.files.reveal': async (argument) => {
      const { path } = targetOf(argument);
      if (path !== undefined) {
        await reveal(path);
        return;
      }
      const places = await requireDetections(services);
      const [place] = places;
      if (place === undefined) return;
      const title = vscode.l10n.t('Reveal Files');
      const chosen = await walkSteps(title, [detectionStep(places, undefined)], { place });
      if (chosen !== undefined) await reveal(chosen.place.detection.folder);
    },
    'byoml.views.refresh': () => {
      services.workspaces.refresh();
      return Promise.resolve();
    },
  };
}

async function reveal(path: string): Promise<void> {
  await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.file(path));
}
