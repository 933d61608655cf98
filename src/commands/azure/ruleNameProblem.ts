import { t } from '@vscode/l10n';
import { exportRuleName } from '../../core/azure/exportRule.ts';

/** What is wrong with the name of a new export rule, in words. */
export function ruleNameProblem(name: string, taken: readonly string[]): string | undefined {
  const { pattern, least, most } = exportRuleName;
  if (name.length < least || name.length > most || !pattern.test(name)) {
    return t('A name has 4 to 63 letters, digits and hyphens, a letter first and no hyphen last.');
  }
  const isTaken = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  return isTaken ? t('There is a data export rule of this name already.') : undefined;
}

/** A name that says what is sent: `export-securityevent`, `export-securityevent-2`. */
export function ruleNameFor(tables: readonly string[]): string {
  const words = tables.length === 1 ? (tables[0] ?? '') : `${tables[0] ?? ''}-and-more`;
  const plain = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `export-${plain}`.slice(0, exportRuleName.most - 4).replace(/-+$/, '');
}
