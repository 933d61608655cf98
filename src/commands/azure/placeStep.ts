import { basename } from 'node:path';
import * as vscode from 'vscode';
import { pickText } from '../../host/pickText.ts';
import { pickStep } from '../../host/stepWizard.ts';
import type { WizardStep } from '../../host/wizardSteps.ts';
import type { AzurePlace } from './azurePlaces.ts';

/** Asks at which place, where there are several and none was named. */
export function placeStep<Values extends { readonly place: AzurePlace }>(
  places: readonly AzurePlace[],
  named: AzurePlace | undefined,
): WizardStep<Values> {
  return pickStep<Values, AzurePlace>({
    when: () => named === undefined && places.length > 1,
    placeholder: vscode.l10n.t('At which place in Azure?'),
    choices: () => places.map((place) => ({ ...look(place), value: place })),
    chosen: ({ place }) => place,
    take: (values, place) => ({ ...values, place }),
  });
}

function look({ workspace, profile, summary }: AzurePlace): vscode.QuickPickItem {
  return {
    label: pickText(profile),
    description: pickText(summary.workspace ?? ''),
    detail: basename(workspace),
  };
}
