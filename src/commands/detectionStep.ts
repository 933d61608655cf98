import { basename } from 'node:path';
import * as vscode from 'vscode';
import { pickStep } from '../host/stepWizard.ts';
import type { WizardStep } from '../host/wizardSteps.ts';
import type { DetectionPlace } from './detectionPlace.ts';

/**
 * Asks for which detection, where there are several and none was named. `require` throws where the one that is chosen
 * lacks something, before anything more is asked.
 */
export function detectionStep<Values extends { readonly place: DetectionPlace }>(
  places: readonly DetectionPlace[],
  named: DetectionPlace | undefined,
  require: (place: DetectionPlace) => void = () => undefined,
): WizardStep<Values> {
  return pickStep<Values, DetectionPlace>({
    when: () => named === undefined && places.length > 1,
    placeholder: vscode.l10n.t('For which detection?'),
    choices: () => places.map((place) => ({ ...look(place), value: place })),
    chosen: ({ place }) => place,
    take: (values, place) => {
      require(place);
      return { ...values, place };
    },
  });
}

function look({ workspace, detection }: DetectionPlace): vscode.QuickPickItem {
  const models = vscode.l10n.t('{0} models, {1} runs', detection.models.length, detection.runs.length);
  return { label: detection.name, description: basename(workspace), detail: models };
}
