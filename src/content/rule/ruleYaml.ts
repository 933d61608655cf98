import { yamlText } from '../yamlText.ts';
import { ruleDocument } from './ruleDocument.ts';
import type { RuleInput } from './ruleInput.ts';

/** The rule as a file of the Azure-Sentinel repository: ASCII, keys in the order its files use. */
export function ruleYaml(input: RuleInput): string {
  return yamlText(ruleDocument(input));
}
