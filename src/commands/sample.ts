import { resolve } from 'node:path';
import * as vscode from 'vscode';
import type { DetectionSummary } from '../core/workspaceSummary.ts';
import { longWork } from '../host/longWork.ts';
import { pickStep, textStep } from '../host/stepWizard.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import type { SampleRequest } from '../protocol/workerApi.ts';
import type { CommandMap } from './commandMap.ts';
import { folderStep } from './folderStep.ts';
import { freeName } from './freeName.ts';
import { pathFrom } from './pathFrom.ts';
import { requireFolders, requireTrust } from './requirements.ts';
import { SampleMemory } from './sampleMemory.ts';
import { targetOf } from './target.ts';

interface SampleChoices {
  readonly workspace: string;
  readonly preset: SampleRequest['preset'];
  readonly to: string;
  readonly withDetection: boolean;
}

/** The template that sample data are made for. */
const template = 'anomalous-resource-access';

export function sampleCommands(services: HostServices): Pick<CommandMap, 'byoml.sample.generate'> {
  return {
    'byoml.sample.generate': async (argument) => {
      const folders = await requireFolders(services);
      requireTrust(vscode.workspace.isTrusted);
      const chosen = await walkSteps(
        vscode.l10n.t('Generate Sample Data'),
        stepsOf(folders, targetOf(argument).workspace),
        initial(folders, targetOf(argument).workspace),
      );
      if (chosen !== undefined) await generate(services, chosen, folders);
    },
  };
}

function initial(
  folders: Awaited<ReturnType<typeof requireFolders>>,
  named: string | undefined,
): SampleChoices {
  const { path: workspace } = folders.find(({ path }) => path === named) ?? folders[0];
  return { workspace, preset: 'demo', to: 'sample', withDetection: true };
}

function stepsOf(
  folders: readonly ReadFolder[],
  named: string | undefined,
): readonly WizardStep<SampleChoices>[] {
  return [
    folderStep(folders, named),
    pickStep<SampleChoices, SampleRequest['preset']>({
      placeholder: vscode.l10n.t('How large a company?'),
      choices: () => [
        {
          label: vscode.l10n.t('Company of 500 people, 30 days'),
          detail: vscode.l10n.t('Seconds to make and to train on; hard enough to prove something.'),
          value: 'demo',
        },
        {
          label: vscode.l10n.t('Small company'),
          detail: vscode.l10n.t('For a first look; too easy to prove anything.'),
          value: 'small',
        },
      ],
      chosen: ({ preset }) => preset,
      take: (values, preset) => ({ ...values, preset }),
    }),
    textStep<SampleChoices>({
      prompt: vscode.l10n.t(
        'Folder for the data: a new or empty one, or one with older sample data, which are replaced.',
      ),
      text: ({ to }) => to,
      problem: (to) => (to === '' ? vscode.l10n.t('Name a folder.') : undefined),
      take: (values, to) => ({ ...values, to }),
    }),
    pickStep<SampleChoices, boolean>({
      placeholder: vscode.l10n.t('And a detection that reads them?'),
      choices: () => [
        { label: vscode.l10n.t('With a detection that reads them'), value: true },
        { label: vscode.l10n.t('The data alone'), value: false },
      ],
      chosen: ({ withDetection }) => withDetection,
      take: (values, withDetection) => ({ ...values, withDetection }),
    }),
  ];
}

async function generate(
  services: HostServices,
  { workspace, preset, to, withDetection }: SampleChoices,
  folders: readonly ReadFolder[],
): Promise<void> {
  const title = vscode.l10n.t('Generate sample data');
  const request = { to: resolve(workspace, to), preset, seed: 1 };
  const made = await longWork(services, { title, workspace }, 'generateSample', request);
  if (!withDetection) return;
  const memory = new SampleMemory(services.extension.workspaceState);
  const from = pathFrom(workspace, made.export);
  const detections = folders.find(({ path }) => path === workspace)?.summary?.detections ?? [];
  // Data that were made anew are read by the detection that read the ones before.
  const standing = detections.find(({ folder }) => memory.of(folder)?.export === from);
  const folder = standing?.folder ?? (await createDetection(services, workspace, from, detections));
  await memory.remember(folder, { export: from, attacksFrom: made.attacksFrom });
  services.workspaces.refresh();
  await vscode.commands.executeCommand('byoml.detections.focus');
}

async function createDetection(
  services: HostServices,
  workspace: string,
  from: string,
  detections: readonly DetectionSummary[],
): Promise<string> {
  const taken = detections.map(({ name }) => name);
  const title = vscode.l10n.t('Make a detection');
  const { folder } = await longWork(services, { title, workspace }, 'createDetection', {
    workspace,
    template,
    name: freeName(template, taken),
    from: [from],
    budget: services.settings.budget(workspace),
  });
  return folder;
}
