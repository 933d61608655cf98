import { type ExportFacts, problem } from './exportFacts.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';

/** Source: Azure Monitor, "Log Analytics workspace data export", Limitations. */
const most = 10;

/** A workspace has at most ten rules that are enabled. */
export function activeLimit({ wanted, others }: ExportFacts): readonly PlanNote[] {
  const active = others.filter(({ enabled }) => enabled).length;
  if (!wanted.enabled || active < most) return [];
  return [
    problem(
      `The workspace has ${active} enabled export rules already, and ${most} is the most. Disable or delete one first.`,
    ),
  ];
}
