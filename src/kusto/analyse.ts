import type { KqlTable } from '../core/kqlTable.ts';
import type { KustoCode, KustoLanguage } from './kustoLanguage.ts';
import { loadKusto } from './loadKusto.ts';

/** The query as Microsoft's parser understands it in a workspace with these tables. */
export async function analyse(query: string, tables: readonly KqlTable[]): Promise<KustoCode> {
  const language = await loadKusto();
  const { DatabaseSymbol } = language.Symbols;
  const database = new DatabaseSymbol.ctor(
    'workspace',
    tables.map((table) => tableSymbol(language, table)),
  );
  const globals = language.GlobalState.Default.WithDatabase(database);
  return language.KustoCode.ParseAndAnalyze(query, globals);
}

function tableSymbol(language: KustoLanguage, table: KqlTable): unknown {
  const columns = table.columns.map(({ name, type }) => `${name}: ${type}`);
  return new language.Symbols.TableSymbol.$ctor7(table.name, `(${columns.join(', ')})`, null);
}
