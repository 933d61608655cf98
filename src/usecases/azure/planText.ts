import { armText } from '../../content/azure/armText.ts';
import { azCommand } from '../../content/azure/azCommand.ts';
import { bicepText } from '../../content/azure/bicepText.ts';
import { planMarkdown } from '../../content/azure/planMarkdown.ts';
import type { Plan } from '../../core/azure/plan.ts';

type PlanFormat = 'markdown' | 'az' | 'bicep' | 'arm';

/** A plan as a document for people, or as what would do the same: lines of the Azure CLI, a Bicep or an ARM file. */
export function planText({ plan, as }: { readonly plan: Plan; readonly as: PlanFormat }): string {
  switch (as) {
    case 'markdown':
      return planMarkdown(plan);
    case 'az':
      return plan.changes.map((change) => `${azCommand(change, plan.place)}\n`).join('');
    case 'bicep':
      return bicepText(plan);
    case 'arm':
      return armText(plan);
  }
}
