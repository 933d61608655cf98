import type { TemplateRule } from '../../core/template.ts';
import type { Threshold } from '../../core/threshold.ts';

/** What a rule over published findings is made from. */
export interface RuleInput {
  /** Name of the detection; the rule's id comes from it. */
  readonly detection: string;
  readonly template: { readonly id: string; readonly version: number };
  /** The template's rule, with what the detection says differently. */
  readonly rule: TemplateRule;
  /** Name of the table that findings are published to. */
  readonly resultsTable: string;
  readonly modelId: string;
  /** Absent: only accesses across components are findings. */
  readonly threshold?: Threshold;
  /** Names that raise no alert, as the findings spell them. */
  readonly excluded?: { readonly users: readonly string[]; readonly resources: readonly string[] };
}

/** How often the rule runs, and how far it looks back so that no finding raises a second alert: the most allowed. */
export const ruleSchedule = { frequency: '1h', period: '14d' } as const;
