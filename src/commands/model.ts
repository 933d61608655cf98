import * as vscode from 'vscode';
import { longWork } from '../host/longWork.ts';
import { pickStep } from '../host/stepWizard.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import type { CommandMap } from './commandMap.ts';
import { dayOfInput, timeOfInput } from './dayInput.ts';
import type { DetectionPlace } from './detectionPlace.ts';
import { detectionStep } from './detectionStep.ts';
import { offerFile } from './offerFile.ts';
import { openPlaces } from './openPlaces.ts';
import { requireTrust } from './requirements.ts';
import { SampleMemory } from './sampleMemory.ts';
import { type TypedWindow, windowOf, windowSteps } from './windowSteps.ts';

interface TrainChoices extends TypedWindow {
  readonly place: DetectionPlace;
  /** `quiet`: sample data's days before the attacks. */
  readonly days: 'quiet' | 'all' | 'some';
}

export function modelCommands(services: HostServices): Pick<CommandMap, 'byoml.model.train'> {
  const memory = new SampleMemory(services.extension.workspaceState);
  const attacksFrom = ({ place }: TrainChoices): number | undefined =>
    memory.of(place.detection.folder)?.attacksFrom;
  return {
    'byoml.model.train': async (argument) => {
      const { places, named, first } = await openPlaces(services, argument);
      requireTrust(vscode.workspace.isTrusted);
      const chosen = await walkSteps<TrainChoices>(
        vscode.l10n.t('Train a Model'),
        [detectionStep(places, named), ...windowOfTraining(attacksFrom)],
        { place: first, days: 'quiet', since: '', until: '' },
      );
      if (chosen !== undefined) await train(services, chosen, attacksFrom(chosen));
    },
  };
}

function windowOfTraining(
  attacksFrom: (values: TrainChoices) => number | undefined,
): readonly WizardStep<TrainChoices>[] {
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
  attacksFrom: number | undefined,
): Promise<void> {
  const { workspace, detection } = place;
  const window = {
    quiet: windowOf(undefined, attacksFrom),
    all: {},
    some: windowOf(timeOfInput(since), timeOfInput(until)),
  }[days];
  const job = { title: vscode.l10n.t('Train {0}', detection.name), workspace };
  const request = { workspace, detection: detection.name, ...window };
  await offerFile(place, longWork(services, job, 'train', request));
  services.workspaces.refresh();
}
