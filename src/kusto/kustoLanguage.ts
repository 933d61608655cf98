/** The part of Microsoft's KQL parser that we use, as its JavaScript looks. It is a translation of C#. */
export interface KustoLanguage {
  readonly KustoCode: {
    ParseAndAnalyze(text: string, globals: GlobalState): KustoCode;
  };
  readonly GlobalState: { readonly Default: GlobalState };
  readonly Symbols: {
    /** The overload (name, schema as "(column: type, ...)", description); the numbers change between versions. */
    readonly TableSymbol: {
      readonly $ctor7: new (name: string, schema: string, description: null) => unknown;
    };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, tables: readonly unknown[]) => unknown };
  };
}

interface GlobalState {
  WithDatabase(database: unknown): GlobalState;
}

export interface KustoCode {
  readonly ResultType: ResultType | null;
  GetDiagnostics(): KustoList<Diagnostic>;
}

export interface KustoList<Item> {
  readonly Count: number;
  getItem(index: number): Item;
}

export interface Diagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Start: number;
  readonly Length: number;
  readonly Message: string;
}

/** Absent columns: the query's result is no table. */
interface ResultType {
  readonly Columns?: KustoList<{ readonly Name: string; readonly Type: { readonly Name: string } }>;
}

export function listItems<Item>(list: KustoList<Item>): Item[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}
