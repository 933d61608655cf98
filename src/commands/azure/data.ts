import * as vscode from 'vscode';
import { azureWork } from '../../host/longWork.ts';
import type { HostServices } from '../../host/services.ts';
import { walkSteps } from '../../host/wizardSteps.ts';
import type { CommandMap } from '../commandMap.ts';
import { targetOf } from '../target.ts';
import { type AzurePlace, requireAzurePlaces } from './azurePlaces.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { placeStep } from './placeStep.ts';
import { tablesStep } from './tablesStep.ts';

interface CheckChoices {
  readonly place: AzurePlace;
  readonly tables: readonly string[];
}

/** Are the events there at all, and what would their export move and cost? */
export function dataCommands(services: HostServices): Pick<CommandMap, 'byoml.data.check'> {
  return {
    'byoml.data.check': withAzureRemedy(async (argument) => {
      const target = targetOf(argument);
      const { places, named, first } = await requireAzurePlaces(services, vscode.workspace.isTrusted, target);
      const steps = [placeStep<CheckChoices>(places, named), tablesStep<CheckChoices>(services)];
      const initial = { place: first, tables: [target.id ?? 'SecurityEvent'] };
      const title = vscode.l10n.t('Check Data and Volume');
      const chosen = await walkSteps<CheckChoices>(title, steps, initial);
      if (chosen === undefined) return;
      const { place, tables } = chosen;
      const { workspace, profile } = place;
      const job = { title: vscode.l10n.t('Check the data of {0}', profile), workspace };
      const { markdown } = await azureWork(services, job, 'checkData', { workspace, profile, tables });
      await services.facts.show(vscode.l10n.t('Data of {0}', profile), 'md', markdown);
    }),
  };
}
