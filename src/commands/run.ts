import * as vscode from 'vscode';
import { longWork } from '../host/longWork.ts';
import { pickStep } from '../host/stepWizard.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import type { ModelSummary, RunListed, RunPlace } from '../protocol/workerApi.ts';
import type { CommandMap } from './commandMap.ts';
import { dayOfInput, timeOfInput } from './dayInput.ts';
import { type DetectionPlace, placeOf } from './detectionPlace.ts';
import { detectionStep } from './detectionStep.ts';
import { requireDetections, requireModel, requireRun, requireTrust } from './requirements.ts';
import { targetOf } from './target.ts';
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
      const places = await requireDetections(services);
      requireTrust();
      const target = targetOf(argument);
      const { id } = target;
      const named = placeOf(places, target);
      const [place] = named === undefined ? places : [named];
      if (place === undefined) return;
      if (places.length === 1 || named !== undefined) requireModel(place);
      const chosen = await walkSteps<ScoreChoices>(
        vscode.l10n.t('Score Accesses'),
        [detectionStep(places, named), ...windowOfScoring(id)],
        { place, days: 'later', since: '', until: '' },
      );
      if (chosen !== undefined) openResults(await score(services, chosen, id));
    },

    'byoml.run.open': async (argument) => {
      const places = await requireDetections(services);
      const target = targetOf(argument);
      const named = placeOf(places, target);
      const [place] = named === undefined ? places : [named];
      if (place === undefined) return;
      if (named?.detection.runs.some(({ id }) => id === target.id) === true && target.id !== undefined) {
        openResults({ workspace: named.workspace, detection: named.detection.name, run: target.id });
        return;
      }
      if (places.length === 1 || named !== undefined) requireRun(place);
      const chosen = await walkSteps(
        vscode.l10n.t('Open Results'),
        [detectionStep<OpenChoices>(places, named), runStep()],
        { place, run: undefined },
      );
      if (chosen === undefined) return;
      requireRun(chosen.place);
      const { run = chosen.place.detection.runs[0]?.id ?? '' } = chosen;
      openResults({ workspace: chosen.place.workspace, detection: chosen.place.detection.name, run });
    },
  };
}

/** The model that scores: the one that was named, or the one in use. */
function modelOf({ detection }: DetectionPlace, id: string | undefined): ModelSummary | undefined {
  return detection.models.find((model) => (id === undefined ? model.active : model.id === id));
}

function windowOfScoring(model: string | undefined): readonly WizardStep<ScoreChoices>[] {
  const trainedUntil = ({ place }: ScoreChoices): number | undefined => {
    const last = modelOf(place, model)?.window?.lastTime;
    return last === undefined || Number.isNaN(last) ? undefined : last;
  };
  return [
    pickStep<ScoreChoices, ScoreChoices['days']>({
      placeholder: vscode.l10n.t('Which accesses?'),
      choices: (values) => {
        const last = trainedUntil(values);
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
      chosen: (values) =>
        values.days === 'later' && trainedUntil(values) === undefined ? 'all' : values.days,
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
  requireModel(place);
  const { workspace, detection } = place;
  const scorer = modelOf(place, model);
  const lastTime = scorer?.window?.lastTime ?? NaN;
  const window = {
    later: windowOf(Number.isNaN(lastTime) ? undefined : lastTime + 1, undefined),
    all: {},
    some: windowOf(timeOfInput(since), timeOfInput(until)),
  }[days];
  const title = vscode.l10n.t('Score {0}', detection.name);
  const request = {
    workspace,
    detection: detection.name,
    ...(model === undefined || scorer === undefined ? {} : { model }),
    ...window,
  };
  const { id } = await longWork(services, { title, workspace }, 'score', request);
  services.workspaces.refresh();
  return { workspace, detection: detection.name, run: id };
}

interface OpenChoices {
  readonly place: DetectionPlace;
  readonly run: string | undefined;
}

function runStep(): WizardStep<OpenChoices> {
  return pickStep<OpenChoices, string>({
    when: ({ place }) => place.detection.runs.length > 1,
    placeholder: vscode.l10n.t('Which results?'),
    choices: ({ place }) => place.detection.runs.map((run) => ({ ...lookOfRun(run), value: run.id })),
    chosen: ({ run, place }) => run ?? place.detection.runs[0]?.id,
    take: (values, run) => ({ ...values, run }),
  });
}

function lookOfRun({ id, findings, window, problem }: RunListed): vscode.QuickPickItem {
  const day = dayOfInput(window?.lastTime);
  const label = findings === undefined ? id : vscode.l10n.t('{0} findings until {1}', findings, day);
  return { label, description: id, ...(problem === undefined ? {} : { detail: problem }) };
}
