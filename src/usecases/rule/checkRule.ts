import { type RuleInput } from '../../content/rule/ruleInput.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { type KqlTable } from '../../core/kqlTable.ts';
import { resultsColumns } from '../../core/resultsTable.ts';
import { checkKql } from '../../kusto/kqlChecker.ts';
import { resultColumns } from '../../kusto/resultColumns.ts';
import { logTables } from '../../kusto/tables.ts';

/**
 * Asks Microsoft's parser about a rule's query, and whether the query gives every column that the rule's entities, details and
 * texts name. @throws ByomlError `rule.refused` with the first problem's place, all of them in its details
 */
export async function checkRule(query: string, path: string, about: RuleInput): Promise<void> {
  const tables: readonly KqlTable[] = [...logTables, { name: about.resultsTable, columns: resultsColumns }];
  const problems = (await checkKql(query, tables)).filter(({ severity }) => severity === 'error');
  const [first] = problems;
  const { detection } = about;
  if (first !== undefined) {
    const problem = `${first.message} (${first.code}, line ${first.line}, column ${first.column})`;
    throw new ByomlError('rule.refused', { path, problem, detection }, { details: problems });
  }
  const given = new Set((await resultColumns(query, tables)).map(({ name }) => name));
  const missing = namedColumns(about).filter((name) => !given.has(name));
  if (missing.length > 0) {
    const problem = `it does not give the column ${missing.join(', ')}, which the rule names`;
    throw new ByomlError('rule.refused', { path, problem, detection }, { details: missing });
  }
}

function namedColumns({ rule }: RuleInput): readonly string[] {
  const texts = [rule.alertDisplayName, rule.alertDescription];
  return [
    ...rule.entityMappings.flatMap(({ fieldMappings }) => fieldMappings.map(({ columnName }) => columnName)),
    ...Object.values(rule.customDetails),
    ...texts.flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '')),
  ];
}
