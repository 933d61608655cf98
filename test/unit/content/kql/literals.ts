import { loadKusto } from '../../../../src/kusto/loadKusto.ts';

/** A node of Microsoft's syntax tree, as far as the tests look into it. */
interface SyntaxNode {
  readonly Kind: number;
  readonly LiteralValue?: unknown;
  readonly ChildCount: number;
  GetChild(index: number): SyntaxNode | null;
}

/** The values of all string literals of a query, in order, as Microsoft's lexer reads them. */
export async function stringLiterals(query: string): Promise<string[]> {
  const { KustoCode, GlobalState } = await loadKusto();
  const { Syntax } = KustoCode.ParseAndAnalyze(query, GlobalState.Default) as unknown as {
    Syntax: SyntaxNode;
  };
  return literalsOf(Syntax);
}

function literalsOf(node: SyntaxNode): string[] {
  if (typeof node.LiteralValue === 'string') return [node.LiteralValue];
  return Array.from({ length: node.ChildCount }, (_, i) => node.GetChild(i)).flatMap((child) =>
    child === null ? [] : literalsOf(child),
  );
}
