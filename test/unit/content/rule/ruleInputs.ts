import { readFileSync } from 'node:fs';
import type { RuleInput } from '../../../../src/content/rule/ruleInput.ts';
import type { TemplateRule } from '../../../../src/core/template.ts';

const path = new URL('../../../../templates/anomalous-resource-access/template.json', import.meta.url);

/** The rule of the template that comes with the product. */
const { rule } = JSON.parse(readFileSync(path, 'utf8')) as { readonly rule: TemplateRule };

export const inputWithoutThreshold: RuleInput = {
  detection: 'file-shares',
  template: { id: 'anomalous-resource-access', version: 1 },
  rule,
  resultsTable: 'AnomalousResourceAccessResult_CL',
  modelId: '20261124-0123abcd',
};

export const input: RuleInput = {
  ...inputWithoutThreshold,
  threshold: { budget: 5, score: 3.25, percentile: 99.9 },
};
