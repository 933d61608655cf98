import { armTemplateSchema } from '../../core/azure/clouds.ts';
import type { Plan } from '../../core/azure/plan.ts';
import { deploymentOf } from './deployment.ts';
import { exportRuleApiVersion, exportRuleProperties, exportRuleType } from './exportRuleResource.ts';

/** An ARM template that brings about what a plan wants; it is deployed to the resource group of the workspace. */
export function armText(plan: Plan): string {
  const { rules, remarks } = deploymentOf(plan);
  const template = {
    $schema: armTemplateSchema,
    contentVersion: '1.0.0.0',
    ...(remarks.length === 0 ? {} : { metadata: { remarks } }),
    resources: rules.map((rule) => ({
      type: exportRuleType,
      apiVersion: exportRuleApiVersion,
      name: literal(`${plan.place.workspace}/${rule.name}`),
      properties: literals(exportRuleProperties(rule)),
    })),
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

/** A text that begins with `[` would be an expression: doubled, it is itself. */
function literal(text: string): string {
  return text.startsWith('[') ? `[${text}` : text;
}

function literals(value: unknown): unknown {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(literals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literals(item)]));
}
