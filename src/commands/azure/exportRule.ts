import * as vscode from 'vscode';
import type { ExportRuleRequest } from '../../core/azure/exportRuleRequest.ts';
import { azureWork } from '../../host/longWork.ts';
import type { HostServices } from '../../host/services.ts';
import { textStep } from '../../host/stepWizard.ts';
import { walkSteps, type WizardStep } from '../../host/wizardSteps.ts';
import type { CommandMap } from '../commandMap.ts';
import { freeName } from '../freeName.ts';
import { targetOf } from '../target.ts';
import { type AzurePlace, requireAzurePlaces } from './azurePlaces.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { type ChosenDestination, destinationSteps } from './destinationSteps.ts';
import { placeStep } from './placeStep.ts';
import { proposePlan } from './proposePlan.ts';
import { readPart } from './readPart.ts';
import { ruleNameFor, ruleNameProblem } from './ruleNameProblem.ts';
import { ruleStep, type RuleChoice } from './ruleStep.ts';
import { tablesStep } from './tablesStep.ts';

type Commands = 'create' | 'edit' | 'enable' | 'disable' | 'delete';

interface CreateChoices extends ChosenDestination {
  readonly place: AzurePlace;
  readonly tables: readonly string[];
  /** Empty: one is proposed. */
  readonly name: string;
  /** Names that there are at the place. */
  readonly taken: readonly string[];
}

interface EditChoices extends ChosenDestination, RuleChoice {
  readonly tables: readonly string[];
}

/** Rules of data export: each change is a plan, which is shown and then applied. */
export function exportRuleCommands(services: HostServices): Pick<CommandMap, `byoml.exportRule.${Commands}`> {
  return {
    'byoml.exportRule.create': withAzureRemedy((argument) => create(services, argument)),
    'byoml.exportRule.edit': withAzureRemedy((argument) => edit(services, argument)),
    'byoml.exportRule.enable': withAzureRemedy((argument) => change(services, argument, 'enable')),
    'byoml.exportRule.disable': withAzureRemedy((argument) => change(services, argument, 'disable')),
    'byoml.exportRule.delete': withAzureRemedy((argument) => change(services, argument, 'delete')),
  };
}

async function create(services: HostServices, argument: unknown): Promise<void> {
  const { places, named, first } = await requireAzurePlaces(
    services,
    vscode.workspace.isTrusted,
    targetOf(argument),
  );
  const steps: readonly WizardStep<CreateChoices>[] = [
    placeStep(places, named),
    tablesStep<CreateChoices>(services, (values, overview) => ({
      ...values,
      taken: readPart(overview, 'rules').map(({ name }) => name),
    })),
    ...destinationSteps<CreateChoices>(services),
    textStep<CreateChoices>({
      prompt: vscode.l10n.t('Name of the data export rule.'),
      text: ({ name, tables, taken }) => (name === '' ? freeName(ruleNameFor(tables), taken) : name),
      problem: (name, { taken }) => ruleNameProblem(name, taken),
      take: (values, name) => ({ ...values, name }),
    }),
  ];
  const initial = { place: first, tables: ['SecurityEvent'], name: '', taken: [] };
  const chosen = await walkSteps(vscode.l10n.t('Create a Data Export Rule'), steps, initial);
  if (chosen?.destination === undefined) return;
  const { place, name, tables, destination } = chosen;
  await planRule(services, place, { action: 'create', name, tables, destination });
}

async function edit(services: HostServices, argument: unknown): Promise<void> {
  const { places, named, first } = await requireAzurePlaces(
    services,
    vscode.workspace.isTrusted,
    targetOf(argument),
  );
  const steps: readonly WizardStep<EditChoices>[] = [
    placeStep(places, named),
    ruleStep<EditChoices>(services, {
      named: targetOf(argument).id,
      placeholder: vscode.l10n.t('Which rule?'),
      take: (values, rule) => ({
        ...values,
        rule,
        tables: rule.tables,
        destination: rule.destination,
      }),
    }),
    tablesStep(services),
    ...destinationSteps<EditChoices>(services),
  ];
  const title = vscode.l10n.t('Edit a Data Export Rule');
  const chosen = await walkSteps<EditChoices>(title, steps, { place: first, tables: [] });
  if (chosen?.rule === undefined) return;
  const { place, rule, tables, destination } = chosen;
  await planRule(services, place, { action: 'edit', name: rule.name, tables, destination });
}

async function change(
  services: HostServices,
  argument: unknown,
  action: 'enable' | 'disable' | 'delete',
): Promise<void> {
  const { places, named, first } = await requireAzurePlaces(
    services,
    vscode.workspace.isTrusted,
    targetOf(argument),
  );
  const steps: readonly WizardStep<RuleChoice>[] = [
    placeStep(places, named),
    ruleStep<RuleChoice>(services, {
      named: targetOf(argument).id,
      placeholder: vscode.l10n.t('Which rule?'),
      offers: ({ enabled }) => action === 'delete' || enabled === (action === 'disable'),
      take: (values, rule) => ({ ...values, rule }),
    }),
  ];
  const title = {
    enable: vscode.l10n.t('Enable a Data Export Rule'),
    disable: vscode.l10n.t('Disable a Data Export Rule'),
    delete: vscode.l10n.t('Delete a Data Export Rule'),
  }[action];
  const chosen = await walkSteps<RuleChoice>(title, steps, { place: first });
  if (chosen?.rule === undefined) return;
  await planRule(services, chosen.place, { action, name: chosen.rule.name });
}

async function planRule(
  services: HostServices,
  { workspace, profile }: AzurePlace,
  request: ExportRuleRequest,
): Promise<void> {
  const title = vscode.l10n.t('Plan the data export rule {0}', request.name);
  const job = { title, workspace };
  const plan = await azureWork(services, job, 'planExportRule', { workspace, profile, request });
  await proposePlan(services, { workspace, plan });
}
