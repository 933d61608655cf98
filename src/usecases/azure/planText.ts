import type { Plan } from '../../core/azure/plan.ts';

export const planFormats = ['markdown', 'az', 'bicep', 'arm'] as const;
export type PlanFormat = (typeof planFormats)[number];

/** A plan as a document for people, or as what would do the same: `az` lines, a Bicep or an ARM file. */
export function planText({ plan, as }: { readonly plan: Plan; readonly as: PlanFormat }): string {
  return `${as}: ${plan.title}`;
}
