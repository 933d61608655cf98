import type { KqlTable } from '../core/kqlTable.ts';
import { analyse } from './analyse.ts';
import { type Diagnostic, listItems } from './kustoLanguage.ts';

/** What Microsoft's parser says about a place in a query. */
export interface KqlProblem {
  readonly severity: 'error' | 'warning' | 'information' | 'suggestion';
  /** E.g. KS142: a name that refers to nothing. */
  readonly code: string;
  readonly message: string;
  /** Place in the query, in UTF-16 units from 0. */
  readonly start: number;
  readonly length: number;
  /** The same place; lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
}

/** The problems of a query in a workspace with these tables, in the order of their places; none: it is accepted. */
export async function checkKql(query: string, tables: readonly KqlTable[]): Promise<readonly KqlProblem[]> {
  const code = await analyse(query, tables);
  return listItems(code.GetDiagnostics())
    .map((diagnostic) => problemOf(diagnostic, query))
    .sort((a, b) => a.start - b.start);
}

const severities: Readonly<Record<string, KqlProblem['severity']>> = {
  Error: 'error',
  Warning: 'warning',
  Information: 'information',
  Suggestion: 'suggestion',
};

function problemOf(diagnostic: Diagnostic, query: string): KqlProblem {
  const before = query.slice(0, diagnostic.Start).split(/\r\n|\r|\n/);
  return {
    severity: severities[diagnostic.Severity] ?? 'error',
    code: diagnostic.Code,
    message: diagnostic.Message,
    start: diagnostic.Start,
    length: diagnostic.Length,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}
