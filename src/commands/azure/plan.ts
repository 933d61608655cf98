import * as vscode from 'vscode';
import type { PlanListed, PlanOutcome } from '../../core/azure/planRecord.ts';
import { azureWork } from '../../host/longWork.ts';
import { tell } from '../../host/messages.ts';
import { type FoundChoice, pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import type { OpenPlan } from '../../host/planDocuments.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import { walkSteps } from '../../host/wizardSteps.ts';
import type { PlanFormat } from '../../protocol/azureApi.ts';
import type { CommandMap } from '../commandMap.ts';
import { requireFolders, requireTrust } from '../requirements.ts';
import { targetOf } from '../target.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { azureView } from './azureView.ts';

type Commands = 'apply' | 'continue' | 'undo' | 'asAz' | 'asBicep' | 'asArm';

/** A plan of a folder that was begun. */
interface BegunPlan {
  readonly workspace: string;
  readonly plan: Pick<PlanListed, 'id' | 'title'>;
}

/** Plans: what is applied is what was read. */
export function planCommands(services: HostServices): Pick<CommandMap, `byoml.plan.${Commands}`> {
  return {
    'byoml.plan.apply': withAzureRemedy((argument) => apply(services, argument)),
    'byoml.plan.continue': withAzureRemedy((argument) => goOn(services, argument, 'continuePlan')),
    'byoml.plan.undo': withAzureRemedy((argument) => goOn(services, argument, 'undoPlan')),
    'byoml.plan.asAz': (argument) => showAs(services, argument, 'az', 'shellscript'),
    'byoml.plan.asBicep': (argument) => showAs(services, argument, 'bicep', 'bicep'),
    'byoml.plan.asArm': (argument) => showAs(services, argument, 'arm', 'json'),
  };
}

async function apply(services: HostServices, argument: unknown): Promise<void> {
  requireTrust(vscode.workspace.isTrusted);
  const { workspace, plan, applied } = requirePlan(services, argument);
  if (applied === true) {
    throw new Precondition(vscode.l10n.t('This plan was applied already.'), azureView());
  }
  const job = { title: plan.title, workspace };
  try {
    const outcome = await azureWork(services, job, 'applyPlan', { workspace, plan });
    services.plans.applied(plan, vscode.l10n.t('Applied: {0}', wordsOf(outcome)));
    told(outcome);
  } finally {
    services.overviews.refresh();
  }
}

async function goOn(
  services: HostServices,
  argument: unknown,
  method: 'continuePlan' | 'undoPlan',
): Promise<void> {
  const folders = await requireFolders(services);
  requireTrust(vscode.workspace.isTrusted);
  const { workspace: inFolder, id } = targetOf(argument);
  const states: readonly string[] =
    method === 'continuePlan' ? ['begun', 'failed'] : ['begun', 'failed', 'done'];
  const step = pagedStep<{ readonly chosen?: BegunPlan }, BegunPlan>({
    placeholder: vscode.l10n.t('Which plan?'),
    async *pages(_, signal) {
      for (const { path: workspace } of folders) {
        if (inFolder !== undefined && workspace !== inFolder) continue;
        const plans = await services.pool.call('azure', 'listPlans', { workspace }, { signal });
        yield plans
          .filter((plan) => states.includes(plan.state) && (id === undefined || plan.id === id))
          .map((plan) => look(workspace, plan));
      }
    },
    chosen: ({ chosen }) => chosen?.plan.id,
    takesOnly: id !== undefined,
    none: () =>
      new Precondition(vscode.l10n.t('There is no plan for that here.'), {
        label: vscode.l10n.t('Refresh'),
        command: 'byoml.azure.refresh',
      }),
    take: (_, chosen) => ({ chosen }),
  });
  const title = method === 'continuePlan' ? vscode.l10n.t('Continue a Plan') : vscode.l10n.t('Undo a Plan');
  const answer = await walkSteps(title, [step], {});
  if (answer?.chosen === undefined) return;
  const { workspace, plan } = answer.chosen;
  try {
    told(await azureWork(services, { title: plan.title, workspace }, method, { workspace, id: plan.id }));
  } finally {
    services.overviews.refresh();
  }
}

function look(workspace: string, plan: PlanListed): FoundChoice<BegunPlan> {
  const { id, title, profile, state, time = '' } = plan;
  return {
    label: pickText(title),
    description: stateText(state),
    detail: `${pickText(profile)} · ${time}`,
    key: id,
    rank: 0,
    value: { workspace, plan },
  };
}

function stateText(state: PlanListed['state']): string {
  return {
    planned: vscode.l10n.t('planned'),
    begun: vscode.l10n.t('broken off'),
    failed: vscode.l10n.t('failed'),
    done: vscode.l10n.t('done'),
    undone: vscode.l10n.t('undone'),
  }[state];
}

/** Says what came of it. */
function told(outcome: PlanOutcome): void {
  tell(wordsOf(outcome), azureView());
}

function wordsOf({ steps, notes }: PlanOutcome): string {
  return [...steps, ...notes].join(' ');
}

async function showAs(
  services: HostServices,
  argument: unknown,
  as: PlanFormat,
  language: string,
): Promise<void> {
  const { plan } = requirePlan(services, argument);
  const content = await services.pool.call('azure', 'planText', { plan, as });
  const known = (await vscode.languages.getLanguages()).includes(language);
  const document = await vscode.workspace.openTextDocument({
    content,
    ...(known ? { language } : {}),
  });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.Beside });
}

/** The plan of the document that a command was called on, or that is in front. */
function requirePlan({ plans }: Pick<HostServices, 'plans'>, argument: unknown): OpenPlan {
  const named = argument instanceof vscode.Uri ? argument : undefined;
  const plan = plans.of(named ?? vscode.window.activeTextEditor?.document.uri);
  if (plan !== undefined) return plan;
  throw new Precondition(vscode.l10n.t('No plan of this window is in front.'), {
    label: vscode.l10n.t('Create a Data Export Rule'),
    command: 'byoml.exportRule.create',
  });
}
