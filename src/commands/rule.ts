import * as vscode from 'vscode';
import { ByomlError } from '../core/errors/byomlError.ts';
import { longWork } from '../host/longWork.ts';
import { ask } from '../host/messages.ts';
import type { HostServices } from '../host/services.ts';
import { walkSteps } from '../host/wizardSteps.ts';
import type { RuleMade } from '../protocol/workerApi.ts';
import type { CommandMap } from './commandMap.ts';
import type { DetectionPlace } from './detectionPlace.ts';
import { detectionStep } from './detectionStep.ts';
import { openPlaces } from './openPlaces.ts';
import { requireModel, requireTrust } from './requirements.ts';

export function ruleCommands(services: HostServices): Pick<CommandMap, 'byoml.rule.create'> {
  return {
    'byoml.rule.create': async (argument) => {
      const { places, named, first, settled } = await openPlaces(services, argument);
      requireTrust(vscode.workspace.isTrusted);
      if (settled) requireModel(first);
      const title = vscode.l10n.t('Create an Analytics Rule');
      const steps = [detectionStep(places, named, requireModel)];
      const chosen = await walkSteps(title, steps, { place: first });
      if (chosen !== undefined) await createRule(services, chosen.place);
    },
  };
}

async function createRule(services: HostServices, place: DetectionPlace): Promise<void> {
  const made = await generate(services, place, false).catch(async (error: unknown) => {
    if (ByomlError.is(error, 'rule.edited')) return overwrite(services, place, error);
    throw error;
  });
  if (made === undefined) return;
  services.workspaces.refresh();
  await show(made.kql);
  if (made.warnings.length > 0) {
    const count = made.warnings.length;
    void ask(
      vscode.l10n.t(
        "Microsoft's parser accepts the rule, with {0} remarks: {1}",
        count,
        made.warnings.join(' · '),
      ),
    );
  }
}

async function generate(
  services: HostServices,
  { workspace, detection }: DetectionPlace,
  force: boolean,
): Promise<RuleMade> {
  const title = vscode.l10n.t('Create the rule of {0}', detection.name);
  return longWork(services, { title, workspace }, 'createRule', {
    workspace,
    detection: detection.name,
    force,
  });
}

/** Nothing that somebody wrote is lost without their word. */
async function overwrite(
  services: HostServices,
  place: DetectionPlace,
  edited: ByomlError<'rule.edited'>,
): Promise<RuleMade | undefined> {
  const [look, replace, keep] = [
    vscode.l10n.t('Show It'),
    vscode.l10n.t('Overwrite'),
    vscode.l10n.t('Keep It'),
  ];
  const path = String(edited.args.path);
  const question = vscode.l10n.t(
    '{0} was edited since it was generated.',
    vscode.workspace.asRelativePath(path),
  );
  const answer = await ask(question, look, replace, keep);
  if (answer === replace) return generate(services, place, true);
  if (answer === look) await show(path);
  return undefined;
}

/** Beside the results that it is made for, where the user looks at such; else where the user is. */
async function show(path: string): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isPage = activeTab?.input instanceof vscode.TabInputWebview;
  const viewColumn = isPage ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(vscode.Uri.file(path), { preview: false, viewColumn });
}
