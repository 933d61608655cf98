import type { EntityMapping, TemplateRule } from '../../core/template.ts';
import { ruleId } from './ruleId.ts';
import { type RuleInput, ruleSchedule } from './ruleInput.ts';
import { ruleKql } from './ruleKql.ts';

/**
 * A scheduled analytics rule in the form of the Azure-Sentinel repository's YAML; keys in the order its files use.
 * Periods are `<number>m|h|d`.
 */
export interface RuleDocument {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: TemplateRule['severity'];
  readonly requiredDataConnectors: readonly {
    readonly connectorId: string;
    readonly dataTypes: readonly string[];
  }[];
  readonly queryFrequency: string;
  readonly queryPeriod: string;
  readonly triggerOperator: 'gt' | 'lt' | 'eq' | 'ne';
  readonly triggerThreshold: number;
  readonly tactics: readonly string[];
  readonly relevantTechniques: readonly string[];
  readonly query: string;
  readonly entityMappings: readonly EntityMapping[];
  readonly customDetails: Readonly<Record<string, string>>;
  readonly alertDetailsOverride: {
    readonly alertDisplayNameFormat: string;
    readonly alertDescriptionFormat: string;
  };
  readonly eventGroupingSettings: { readonly aggregationKind: 'SingleAlert' | 'AlertPerResult' };
  readonly version: string;
  readonly kind: 'Scheduled';
}

/** The rule over published findings: an alert for each finding. It needs no connector, only the results table. */
export function ruleDocument(input: RuleInput): RuleDocument {
  const { rule } = input;
  return {
    id: ruleId(input.detection),
    name: rule.name,
    description: rule.description,
    severity: rule.severity,
    requiredDataConnectors: [],
    queryFrequency: ruleSchedule.frequency,
    queryPeriod: ruleSchedule.period,
    triggerOperator: 'gt',
    triggerThreshold: 0,
    tactics: rule.tactics,
    relevantTechniques: rule.techniques,
    query: ruleKql(input),
    entityMappings: rule.entityMappings,
    customDetails: rule.customDetails,
    alertDetailsOverride: {
      alertDisplayNameFormat: rule.alertDisplayName,
      alertDescriptionFormat: rule.alertDescription,
    },
    eventGroupingSettings: { aggregationKind: 'AlertPerResult' },
    version: `${input.template.version}.0.0`,
    kind: 'Scheduled',
  };
}
