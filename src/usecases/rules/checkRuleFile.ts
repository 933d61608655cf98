import { namedColumns } from '../../content/rule/namedColumns.ts';
import type { RuleDocument } from '../../content/rule/ruleDocument.ts';
import { ruleProblems } from '../../content/rule/ruleProblems.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { KqlTable } from '../../core/kqlTable.ts';
import { utf8Encode } from '../../core/utf8.ts';
import { checkKql, type KqlProblem } from '../../kusto/kqlChecker.ts';
import { resultColumns } from '../../kusto/resultColumns.ts';
import { parseYaml } from '../../store/parseYaml.ts';
import { schemaProblem } from '../../store/schemaProblem.ts';
import { ruleDocumentSchema } from './ruleDocumentSchema.ts';
import type { RuleFile } from './planRuleFile.ts';

/** What is wrong with a rule's file. Line and column count from 1, in the file or, for YAML, in its query. */
export interface RuleFileProblem {
  readonly path: string;
  readonly severity: KqlProblem['severity'];
  readonly problem: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Checks the file as it stands: the query by Microsoft's parser, the columns that other parts of the rule name, and for
 * YAML the limits of the service. `generated` says what a lone query is used for.
 * @throws ByomlError `rule.parserMissing`
 */
export async function checkRuleFile(
  file: RuleFile,
  generated: RuleDocument,
  tables: readonly KqlTable[],
): Promise<readonly RuleFileProblem[]> {
  const document = file.format === 'yaml' ? readDocument(file) : { ...generated, query: file.text };
  if (typeof document === 'string') return [{ path: file.path, severity: 'error', problem: document }];
  const limits = file.format === 'yaml' ? ruleProblems(document) : [];
  const found = [
    ...(await checkQuery(document, tables)),
    ...limits.map(({ field, problem }) => ({ severity: 'error' as const, problem: `${field}: ${problem}` })),
  ];
  return found.map((problem) => ({ path: file.path, ...problem }));
}

/** The rule that a YAML file describes, or what is wrong with it, in words. */
function readDocument(file: RuleFile): RuleDocument | string {
  try {
    const yaml = parseYaml(file.path, utf8Encode(file.text));
    const parsed = ruleDocumentSchema.safeParse(yaml.data);
    if (parsed.success) return parsed.data;
    const { problem, path, aboutKey } = schemaProblem(parsed.error, yaml.data);
    return `${problem}${yaml.place(path, aboutKey)}`;
  } catch (error) {
    if (ByomlError.is(error, 'store.syntax')) return `it is not valid YAML: ${error.args.problem}`;
    throw error;
  }
}

async function checkQuery(
  document: RuleDocument,
  tables: readonly KqlTable[],
): Promise<readonly Omit<RuleFileProblem, 'path'>[]> {
  const problems = await checkKql(document.query, tables);
  if (problems.some(({ severity }) => severity === 'error')) return problems.map(queryProblem);
  const columns = new Set((await resultColumns(document.query, tables)).map(({ name }) => name));
  const missing = namedColumns(document).filter(({ column }) => !columns.has(column));
  return [
    ...problems.map(queryProblem),
    ...missing.map(({ field, column }) => ({
      severity: 'error' as const,
      problem: `${field}: the query gives no column ${JSON.stringify(column)}`,
    })),
  ];
}

function queryProblem({ severity, line, column, message, code }: KqlProblem): Omit<RuleFileProblem, 'path'> {
  const problem = `line ${line}, column ${column}: ${message.replace(/\.$/, '')} (${code})`;
  return { severity, problem, line, column };
}
