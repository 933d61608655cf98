import * as vscode from 'vscode';
import type { RunPlace } from '../core/runRows.ts';
import type { ModelSummary, RunListed } from '../core/workspaceSummary.ts';
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
import { requireModel, requireRun, requireTrust } from './requirements.ts';
import { type TypedWindow, windowOf, windowSteps } from './windowSteps.ts';

interface ScoreChoices extends TypedWindow {
  readonly place: DetectionPlace;
  /** `later`: what happened after the model's data. */
  readonly days: 'later' | 'all' | 'some';
}

/** Shows the results of a run. */
export type OpenResults = (place: RunPlace) => void;

export function runCommands(
  services: HostServices,
  openResults: OpenResults,
): Pick<CommandMap, 'byoml.run.score' | 'byoml.run.open'> {
  return {
    'byoml.run.score': async (argument) => {
      const { places, named, first, settled, id } = await openPlaces(services, argument);
      requireTrust(vscode.workspace.isTrusted);
      if (settled) requireModel(first);
      const chosen = await walkSteps<ScoreChoices>(
        vscode.l10n.t('Score Accesses'),
        [detectionStep(places, named, requireModel), ...windowOfScoring(id)],
        { place: first, days: 'later', since: '', until: '' },
      );
      if (chosen !== undefined) openResults(await score(services, chosen, id));
    },

    'byoml.run.open': async (argument) => {
      const { places, named, first, settled, id } = await openPlaces(services, argument);
      if (settled) requireRun(first);
      const steps = [detectionStep<OpenChoices>(places, named, requireRun), runStep(id)];
      const initial = { place: first, run: id };
      const chosen = await walkSteps(vscode.l10n.t('Open Results'), steps, initial);
      if (chosen !== undefined) openResults(runPlace(chosen));
    },
  };
}

/** The model that scores: the one that was named, or the one in use. */
function modelOf({ detection }: DetectionPlace, id: string | undefined): ModelSummary | undefined {
  return detection.models.find((model) => (id === undefined ? model.active : model.id === id));
}

/** The last time in that model's data, in microseconds since 1970-01-01T00:00Z; undefined where they have none. */
function trainedUntil(place: DetectionPlace, model: string | undefined): number | undefined {
  const last = modelOf(place, model)?.window?.lastTime;
  return last === undefined || Number.isNaN(last) ? undefined : last;
}

function windowOfScoring(model: string | undefined): readonly WizardStep<ScoreChoices>[] {
  return [
    pickStep<ScoreChoices, ScoreChoices['days']>({
      placeholder: vscode.l10n.t('Which accesses?'),
      choices: ({ place }) => {
        const last = trainedUntil(place, model);
        const later = {
          label: vscode.l10n.t("What came after the model's data"),
          description: dayOfInput(last),
          value: 'later' as const,
        };
        return [
          ...(last === undefined ? [] : [later]),
          { label: vscode.l10n.t('All accesses'), value: 'all' },
          { label: vscode.l10n.t('A part of them…'), value: 'some' },
        ];
      },
      chosen: ({ place, days }) =>
        days === 'later' && trainedUntil(place, model) === undefined ? 'all' : days,
      take: (values, days) => ({ ...values, days }),
    }),
    ...windowSteps<ScoreChoices>(({ days }) => days === 'some'),
  ];
}

async function score(
  services: HostServices,
  { place, days, since, until }: ScoreChoices,
  model: string | undefined,
): Promise<RunPlace> {
  const { workspace, detection } = place;
  const last = trainedUntil(place, model);
  const window = {
    later: windowOf(last === undefined ? undefined : last + 1, undefined),
    all: {},
    some: windowOf(timeOfInput(since), timeOfInput(until)),
  }[days];
  const title = vscode.l10n.t('Score {0}', detection.name);
  const request = {
    workspace,
    detection: detection.name,
    ...(modelOf(place, model) === undefined || model === undefined ? {} : { model }),
    ...window,
  };
  const { id } = await offerFile(place, longWork(services, { title, workspace }, 'score', request));
  services.workspaces.refresh();
  return { workspace, detection: detection.name, run: id };
}

interface OpenChoices {
  readonly place: DetectionPlace;
  /** Id; undefined: the latest. */
  readonly run: string | undefined;
}

function runStep(named: string | undefined): WizardStep<OpenChoices> {
  return pickStep<OpenChoices, string>({
    when: ({ place }) => named === undefined && place.detection.runs.length > 1,
    placeholder: vscode.l10n.t('Which results?'),
    choices: ({ place }) => place.detection.runs.map((run) => ({ ...lookOfRun(run), value: run.id })),
    chosen: ({ run, place }) => run ?? place.detection.runs[0]?.id,
    take: (values, run) => ({ ...values, run }),
  });
}

function runPlace({ place: { workspace, detection }, run }: OpenChoices): RunPlace {
  return { workspace, detection: detection.name, run: run ?? detection.runs[0]?.id ?? '' };
}

function lookOfRun({ id, findings, window, problem }: RunListed): vscode.QuickPickItem {
  const day = dayOfInput(window?.lastTime);
  const label = findings === undefined ? id : vscode.l10n.t('{0} findings until {1}', findings, day);
  return { label, description: id, ...(problem === undefined ? {} : { detail: problem }) };
}
