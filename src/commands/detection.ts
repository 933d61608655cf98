import * as vscode from 'vscode';
import { longWork } from '../host/longWork.ts';
import { pickStep, textStep } from '../host/stepWizard.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import type { TemplateSummary } from '../protocol/workerApi.ts';
import type { CommandMap } from './commandMap.ts';
import { eventFolders } from './eventFolders.ts';
import { folderStep } from './folderStep.ts';
import { freeName } from './freeName.ts';
import { newNameProblem } from './newNameProblem.ts';
import { pathFrom } from './pathFrom.ts';
import { requireFolders, requireTrust } from './requirements.ts';
import { targetOf } from './target.ts';

interface DetectionChoices {
  readonly workspace: string;
  readonly template: TemplateSummary;
  readonly name: string;
  /** Folder or file with events; undefined: written into detection.yaml later. */
  readonly from: string | undefined;
  readonly budget: string;
}

export function detectionCommands(services: HostServices): Pick<CommandMap, 'byoml.detection.create'> {
  return {
    'byoml.detection.create': async (argument) => {
      const folders = await requireFolders(services);
      requireTrust(vscode.workspace.isTrusted);
      const templates = await services.pool.call('pages', 'listTemplates', {});
      const [template] = templates;
      if (template === undefined) return;
      const named = folders.find(({ path }) => path === targetOf(argument).workspace);
      const { path: workspace } = named ?? folders[0];
      const initial = {
        workspace,
        template,
        name: freeName(template.id, namesIn(folders, workspace)),
        from: (await eventFolders(workspace))[0],
        budget: String(services.settings.budget(workspace)),
      };
      const steps = stepsOf(folders, templates, named?.path);
      const chosen = await walkSteps(vscode.l10n.t('New Detection'), steps, initial);
      if (chosen !== undefined) await create(services, chosen);
    },
  };
}

function namesIn(folders: readonly ReadFolder[], workspace: string): readonly string[] {
  const folder = folders.find(({ path }) => path === workspace);
  return (folder?.summary?.detections ?? []).map(({ name }) => name);
}

function stepsOf(
  folders: readonly ReadFolder[],
  templates: readonly TemplateSummary[],
  named: string | undefined,
): readonly WizardStep<DetectionChoices>[] {
  return [
    folderStep(folders, named),
    pickStep<DetectionChoices, TemplateSummary>({
      placeholder: vscode.l10n.t('From which template?'),
      choices: () =>
        templates.map((template) => ({
          label: template.title,
          description: template.id,
          detail: template.description,
          value: template,
        })),
      chosen: ({ template }) => template,
      take: (values, template) =>
        template === values.template
          ? values
          : { ...values, template, name: freeName(template.id, namesIn(folders, values.workspace)) },
    }),
    textStep<DetectionChoices>({
      prompt: vscode.l10n.t('Name of the detection, which is also its folder.'),
      text: ({ name }) => name,
      problem: (name, { workspace }) => newNameProblem(name, namesIn(folders, workspace)),
      take: (values, name) => ({ ...values, name }),
    }),
    sourceStep(),
    textStep<DetectionChoices>({
      prompt: vscode.l10n.t('How many alerts a day are you ready to read?'),
      text: ({ budget }) => budget,
      problem: (budget) =>
        Number(budget) > 0 && Number.isFinite(Number(budget))
          ? undefined
          : vscode.l10n.t('Write a number of more than 0.'),
      take: (values, budget) => ({ ...values, budget }),
    }),
  ];
}

/** Choose one that is not in the list. */
const another = Symbol('another');

/** A path; undefined: written into detection.yaml later. */
type SourceChoice = string | undefined | typeof another;

function sourceStep(): WizardStep<DetectionChoices> {
  return pickStep<DetectionChoices, SourceChoice>({
    placeholder: vscode.l10n.t('Where are the events?'),
    choices: async ({ workspace, from }) => {
      const found = await eventFolders(workspace);
      const offered = from === undefined || found.includes(from) ? found : [from, ...found];
      return [
        ...offered.map((path) => ({ label: path, value: path })),
        {
          label: vscode.l10n.t('Choose a folder…'),
          detail: vscode.l10n.t(
            'The container that data export writes to, or any folder of JSON lines, CSV or Parquet.',
          ),
          value: another,
        },
        { label: vscode.l10n.t('I will write it into detection.yaml'), value: undefined },
      ];
    },
    chosen: ({ from }) => from,
    take: async (values, choice) => {
      if (choice !== another) return { ...values, from: choice };
      const from = await askFolder(values.workspace);
      return from === undefined ? 'again' : { ...values, from };
    },
  });
}

async function askFolder(workspace: string): Promise<string | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: vscode.Uri.file(workspace),
      openLabel: vscode.l10n.t('Read This Folder'),
    })) ?? [];
  return chosen === undefined ? undefined : pathFrom(workspace, chosen.fsPath);
}

async function create(
  services: HostServices,
  { workspace, template, name, from, budget }: DetectionChoices,
): Promise<void> {
  const request = {
    workspace,
    name,
    template: template.id,
    from: from === undefined ? [] : [from],
    budget: Number(budget),
  };
  const title = vscode.l10n.t('Make {0}', name);
  const { folder } = await longWork(services, { title, workspace }, 'createDetection', request);
  services.workspaces.refresh();
  const file = vscode.Uri.joinPath(vscode.Uri.file(folder), 'detection.yaml');
  await vscode.window.showTextDocument(file, { preview: false });
}
