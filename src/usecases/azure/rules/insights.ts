import type { PlanNote } from '../../../core/azure/plan.ts';
import { type ExportFacts, problem } from './exportFacts.ts';

/** The subscription has the provider that exports run by. */
export function insights({ insights: state, workspace }: ExportFacts): readonly PlanNote[] {
  if (state === undefined || state === 'Registered') return [];
  return [
    problem(
      `The resource provider Microsoft.Insights is not registered in the subscription (${state}). Its owner runs: az provider register --namespace Microsoft.Insights --subscription ${workspace.subscription}`,
    ),
  ];
}
