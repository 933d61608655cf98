import * as vscode from 'vscode';
import type { PlanNote } from '../../core/azure/plan.ts';
import { ask, tell } from '../../host/messages.ts';
import type { OpenPlan } from '../../host/planDocuments.ts';
import type { HostServices } from '../../host/services.ts';
import { azureView } from './azureView.ts';

/** Shows a plan as a document and offers to apply it; nothing waits for the answer, and the document offers it too. */
export async function proposePlan(
  { pool, plans }: Pick<HostServices, 'pool' | 'plans'>,
  open: OpenPlan,
): Promise<void> {
  const { plan } = open;
  const text = await pool.call('azure', 'planText', { plan, as: 'markdown' });
  const uri = await plans.show(open, text);
  if (plan.changes.length === 0) {
    tell(vscode.l10n.t('Nothing to change: Azure is as you want it.'));
    return;
  }
  const problems = plan.notes.filter(isProblem);
  if (problems.length > 0) {
    const words = problems.map(({ text }) => text).join(' ');
    tell(vscode.l10n.t('The plan cannot be applied: {0}', words), azureView());
    return;
  }
  const apply = vscode.l10n.t('Apply');
  void ask(question(open), apply).then((answer) => {
    if (answer === apply) void vscode.commands.executeCommand('byoml.plan.apply', uri);
  });
}

function question({ plan: { title, missing } }: OpenPlan): string {
  if (missing.length === 0) return vscode.l10n.t('{0}: apply the plan?', title);
  const roles = [...new Set(missing.map(({ role }) => role))].join(', ');
  return vscode.l10n.t('{0}: you lack the role {1}, so Azure may refuse. Apply the plan?', title, roles);
}

function isProblem({ level }: PlanNote): boolean {
  return level === 'problem';
}
