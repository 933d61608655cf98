import * as vscode from 'vscode';
import { ask, tell } from '../../host/messages.ts';
import type { OpenPlan } from '../../host/planDocuments.ts';
import type { HostServices } from '../../host/services.ts';
import { azureView } from './azureView.ts';
import { planObstacle } from './planObstacle.ts';

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
  const obstacle = planObstacle(plan);
  if (obstacle !== undefined) {
    tell(vscode.l10n.t('The plan cannot be applied: {0}', obstacle), azureView());
    return;
  }
  const apply = vscode.l10n.t('Apply');
  void ask(vscode.l10n.t('{0}: apply the plan?', plan.title), apply).then((answer) => {
    if (answer === apply) void vscode.commands.executeCommand('byoml.plan.apply', uri);
  });
}
