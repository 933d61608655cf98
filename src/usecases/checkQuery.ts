import { defaultResultsTable, resultsTable } from '../core/resultsTable.ts';
import type { TextProblem } from '../core/textProblem.ts';
import { checkKql } from '../kusto/kqlChecker.ts';
import { logTables } from '../kusto/tables.ts';
import { textRange } from './checks/textRange.ts';

const tables = [resultsTable(defaultResultsTable), ...logTables];

/**
 * What Microsoft's parser says about a query over the results table and the log tables that templates read.
 * @throws ByomlError `rule.parserMissing`
 */
export async function checkQuery({ query }: { readonly query: string }): Promise<readonly TextProblem[]> {
  const problems = await checkKql(query, tables);
  return problems.map(({ severity, message, code, start, length }) => ({
    severity,
    message,
    code,
    ...textRange(query, start, start + length),
  }));
}
