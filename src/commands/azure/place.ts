import * as vscode from 'vscode';
import { type CloudName, cloudNames, cloudOf } from '../../core/azure/clouds.ts';
import type { ProfileSummary } from '../../core/workspaceSummary.ts';
import { pickText } from '../../host/pickText.ts';
import type { HostServices } from '../../host/services.ts';
import { pickStep, textStep } from '../../host/stepWizard.ts';
import { walkSteps, type WizardStep } from '../../host/wizardSteps.ts';
import type { ReadFolder } from '../../host/workspaces.ts';
import type { CommandMap } from '../commandMap.ts';
import { folderStep } from '../folderStep.ts';
import { freeName } from '../freeName.ts';
import { requireFolders, requireTrust } from '../requirements.ts';
import { targetOf } from '../target.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { accessOf, type PlaceChoices } from './placeChoices.ts';
import { placeSteps } from './placeSteps.ts';

/** Chooses where in Azure, and keeps it as a profile. */
export function placeCommands(
  services: HostServices,
): Pick<CommandMap, 'byoml.azure.choosePlace' | 'byoml.azure.refresh'> {
  return {
    'byoml.azure.choosePlace': withAzureRemedy((argument) => choosePlace(services, argument)),
    'byoml.azure.refresh': () => {
      services.overviews.refresh();
      return Promise.resolve();
    },
  };
}

async function choosePlace(services: HostServices, argument: unknown): Promise<void> {
  const folders = await requireFolders(services);
  requireTrust(vscode.workspace.isTrusted);
  const target = targetOf(argument);
  const folder = folders.find(({ path }) => path === target.workspace) ?? folders[0];
  const standing = folder.summary?.profiles?.find(({ name }) => name === target.profile);
  const initial: PlaceChoices = {
    workspace: folder.path,
    standing,
    profile: standing?.name ?? '',
    cloud: standing?.cloud ?? 'public',
    resourceGroup: '',
  };
  const steps = [
    folderStep<PlaceChoices>(folders, target.workspace),
    profileStep(folders, standing !== undefined),
    cloudStep(),
    ...placeSteps(services),
    nameStep(folders),
  ];
  const chosen = await walkSteps(vscode.l10n.t('Choose a Workspace in Azure'), steps, initial);
  if (chosen !== undefined) await keep(services, chosen);
}

function profilesIn(folders: readonly ReadFolder[], workspace: string): readonly ProfileSummary[] {
  return folders.find(({ path }) => path === workspace)?.summary?.profiles ?? [];
}

/** Change a profile, or make one more? */
function profileStep(folders: readonly ReadFolder[], isNamed: boolean): WizardStep<PlaceChoices> {
  return pickStep<PlaceChoices, ProfileSummary | undefined>({
    when: ({ workspace }) => !isNamed && profilesIn(folders, workspace).length > 0,
    placeholder: vscode.l10n.t('For which profile?'),
    choices: ({ workspace }) => [
      ...profilesIn(folders, workspace).map((profile) => ({
        label: pickText(profile.name),
        description: pickText(profile.workspace ?? ''),
        value: profile,
      })),
      { label: vscode.l10n.t('One more'), value: undefined },
    ],
    chosen: ({ standing, workspace }) => standing ?? profilesIn(folders, workspace)[0],
    take: (values, standing) => ({
      ...values,
      standing,
      profile: standing?.name ?? '',
      cloud: standing?.cloud ?? values.cloud,
    }),
  });
}

/** A cloud that somebody describes is written into byoml.yaml first; its profile is then changed. */
function cloudStep(): WizardStep<PlaceChoices> {
  return pickStep<PlaceChoices, CloudName>({
    when: ({ standing }) => standing === undefined,
    placeholder: vscode.l10n.t('In which cloud?'),
    choices: () =>
      cloudNames.flatMap((cloud) => {
        const title = cloudOf({ cloud })?.title;
        return title === undefined ? [] : [{ label: title, value: cloud }];
      }),
    chosen: ({ cloud }) => cloud,
    take: (values, cloud) => ({ ...values, cloud }),
  });
}

function nameStep(folders: readonly ReadFolder[]): WizardStep<PlaceChoices> {
  const taken = (workspace: string): readonly string[] =>
    profilesIn(folders, workspace).map(({ name }) => name);
  return textStep<PlaceChoices>({
    when: ({ standing }) => standing === undefined,
    prompt: vscode.l10n.t('Name of the profile in byoml.yaml, such as dev or prod.'),
    text: ({ profile, workspace }) => (profile === '' ? freeName('dev', taken(workspace)) : profile),
    problem: (name, { workspace }) => {
      if (!/^[A-Za-z0-9][\w.-]{0,40}$/.test(name))
        return vscode.l10n.t('Write letters, digits, hyphens and dots, a letter or digit first.');
      return taken(workspace).includes(name)
        ? vscode.l10n.t('There is a profile of this name already.')
        : undefined;
    },
    take: (values, profile) => ({ ...values, profile }),
  });
}

async function keep(services: HostServices, chosen: PlaceChoices): Promise<void> {
  const { workspace, profile, cloud, tenant, subscription, logs } = chosen;
  if (tenant === undefined || subscription === undefined || logs === undefined) return;
  await services.pool.call('azure', 'writeProfile', {
    ...accessOf(chosen),
    ...{ workspace, profile, tenant: tenant.id, subscription: subscription.id },
    ...{ resourceGroup: logs.resourceGroup, logs: logs.name },
  });
  const { id, name, resourceGroup, region } = logs;
  await services.recent.remember({
    ...{ cloud, tenant, subscription, id, workspace: name, resourceGroup, region },
  });
  services.workspaces.refresh();
  services.overviews.refresh();
  await vscode.commands.executeCommand('byoml.azure.focus');
}
