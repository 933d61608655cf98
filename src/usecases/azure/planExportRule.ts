import type { AzureClient } from '../../azure/azureClient.ts';
import { type ExportRule, type ExportRuleListed, exportRuleName } from '../../core/azure/exportRule.ts';
import type { ExportRuleRequest } from '../../core/azure/exportRuleRequest.ts';
import type { Plan, PlanNote } from '../../core/azure/plan.ts';
import { sameExportRule } from '../../core/azure/sameExportRule.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import { type Job, throwIfCancelled } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { destinationOf } from './destinationOf.ts';
import { exportNeeds } from './exportNeeds.ts';
import { exportPlanCost } from './exportPlanCost.ts';
import { exportPlanNotes } from './exportPlanNotes.ts';
import { missingPermissions } from './missingPermissions.ts';
import { missingRule } from './missingRule.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { plainRule } from './plainRule.ts';
import { planOf } from './planOf.ts';
import { changedRule, newRule } from './ruleWanted.ts';
import { problem } from './rules/exportFacts.ts';

/**
 * What would be done for a request, with everything that has to be known before; nothing is changed. A destination may be
 * named instead of given by its ARM id.
 * @throws ByomlError `exportRule.name`; `azure.missing` for a rule or a destination that is not there; `azure.*`, `signIn.*`,
 * `network.*`, `store.*`
 */
export async function planExportRule(
  input: AtPlace & { readonly request: ExportRuleRequest },
  job: Job,
): Promise<Plan> {
  const { request: asked } = input;
  if (asked.action === 'create') checkName(asked.name);
  const place = await placeOf(input);
  const azure = await openAzure(place, job);
  report(job, 1, 'Reading the workspace and its export rules');
  const [workspace, rules] = await Promise.all([azure.getWorkspace(), azure.listExportRules()]);
  const { listed, others } = found(rules, asked.name);
  const before = listed === undefined ? undefined : plainRule(listed);
  if (before === undefined && asked.action !== 'create') throw missingRule(place, asked.name);
  const request = await resolved(asked, azure);
  const after = wanted(request, before);
  const change = { kind: 'exportRule', name: before?.name ?? asked.name, before, after } as const;
  if (sameExportRule(before, after)) return planOf(place, change, false);
  report(job, 2, 'Reading the tables and the destination');
  const notes = await exportPlanNotes(azure, { workspace, before, after, others });
  report(job, 3, 'Reading your permissions');
  const missing = await missingPermissions(azure, exportNeeds(place, before, after), job);
  report(job, 4, 'Counting the volume of the tables');
  const { cost, notes: more } = await exportPlanCost(azure, workspace, after);
  return planOf(place, change, true, {
    notes: [...taken(request, listed), ...notes, ...more],
    missing,
    cost,
  });
}

/** The request with the ARM id of its destination. */
async function resolved(request: ExportRuleRequest, azure: AzureClient): Promise<ExportRuleRequest> {
  if (!('destination' in request) || request.destination === undefined) return request;
  return { ...request, destination: await destinationOf(azure, request.destination) };
}

function wanted(request: ExportRuleRequest, before: ExportRule | undefined): ExportRule | undefined {
  if (request.action === 'create') return newRule(request);
  return before === undefined ? undefined : changedRule(request, before);
}

const steps = 4;

function report(job: Job, step: number, message: string): void {
  throwIfCancelled(job);
  job.progress({ step, of: steps, message });
}

function checkName(name: string): void {
  const { pattern, least, most } = exportRuleName;
  const reason =
    name.length < least || name.length > most
      ? `it has ${name.length} characters`
      : pattern.test(name)
        ? undefined
        : 'it has other characters, or begins or ends with a wrong one';
  if (reason !== undefined) throw new ByomlError('exportRule.name', { name: visibleName(name), reason });
}

/** Names are the same in any case. */
function found(
  rules: readonly ExportRuleListed[],
  name: string,
): { readonly listed: ExportRuleListed | undefined; readonly others: readonly ExportRuleListed[] } {
  const isIt = (rule: ExportRuleListed): boolean => rule.name.toLowerCase() === name.toLowerCase();
  return { listed: rules.find(isIt), others: rules.filter((rule) => !isIt(rule)) };
}

/** A rule of the name that says something else would be replaced without a word. */
function taken({ action }: ExportRuleRequest, listed: ExportRuleListed | undefined): readonly PlanNote[] {
  if (action !== 'create' || listed === undefined) return [];
  return [
    problem(
      `There is an export rule "${visibleName(listed.name)}" already, and it says something else. Choose another name, or edit that rule.`,
    ),
  ];
}
