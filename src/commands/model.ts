import * as vscode from 'vscode';
import { longWork } from '../host/longWork.ts';
import { pickStep } from '../host/stepWizard.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import { AttackDays } from './attackDays.ts';
import type { CommandMap } from './commandMap.ts';
import { dayOfInput, timeOfInput } from './dayInput.ts';
import { type DetectionPlace, placeOf } from './detectionPlace.ts';
import { detectionStep } from './detectionStep.ts';
import { requireDetections, requireTrust } from './requirements.ts';
import { targetOf } from './target.ts';
import { type TypedWindow, windowOf, windowSteps } from './windowSteps.ts';

interface TrainChoices extends TypedWindow {
  readonly place: DetectionPlace;
  /** `quiet`: sample data's days before the attacks. */
  readonly days: 'quiet' | 'all' | 'some';
}

export function modelCommands(services: HostServices): Pick<CommandMap, 'byoml.model.train'> {
  const attackDays = new AttackDays(services.extension.workspaceState);
  return {
    'byoml.model.train': async (argument) => {
      const places = await requireDetections(services);
      requireTrust();
      const named = placeOf(places, targetOf(argument));
      const [place] = named === undefined ? places : [named];
      if (place === undefined) return;
      const chosen = await walkSteps<TrainChoices>(
        vscode.l10n.t('Train a Model'),
        [detectionStep(places, named), ...windowOfTraining(attackDays)],
        { place, days: 'quiet', since: '', until: '' },
      );
      if (chosen !== undefined) await train(services, chosen, attackDays);
    },
  };
}

function windowOfTraining(attackDays: AttackDays): readonly WizardStep<TrainChoices>[] {
  const attacksFrom = ({ place }: TrainChoices): number | undefined => attackDays.of(place.detection.folder);
  return [
    pickStep<TrainChoices, TrainChoices['days']>({
      placeholder: vscode.l10n.t('On which days?'),
      choices: (values) => {
        const from = attacksFrom(values);
        const quiet = {
          label: vscode.l10n.t('The days before {0}', dayOfInput(from)),
          detail: vscode.l10n.t('The sample data have attacks from then on, which are there to be found.'),
          value: 'quiet' as const,
        };
        return [
          ...(from === undefined ? [] : [quiet]),
          { label: vscode.l10n.t('All days'), value: 'all' },
          { label: vscode.l10n.t('A part of them…'), value: 'some' },
        ];
      },
      chosen: (values) =>
        values.days === 'quiet' && attacksFrom(values) === undefined ? 'all' : values.days,
      take: (values, days) => ({ ...values, days }),
    }),
    ...windowSteps<TrainChoices>(({ days }) => days === 'some'),
  ];
}

async function train(
  services: HostServices,
  { place, days, since, until }: TrainChoices,
  attackDays: AttackDays,
): Promise<void> {
  const { workspace, detection } = place;
  const window = {
    quiet: windowOf(undefined, attackDays.of(detection.folder)),
    all: {},
    some: windowOf(timeOfInput(since), timeOfInput(until)),
  }[days];
  const title = vscode.l10n.t('Train {0}', detection.name);
  await longWork(services, { title, workspace }, 'train', {
    workspace,
    detection: detection.name,
    ...window,
  });
  services.workspaces.refresh();
}
