import type { Condition, TextExpression } from '../../core/expression.ts';

/** The columns that an expression or condition reads, each once, in the order of their first use. */
export function columnsOf(expression: TextExpression | Condition): readonly string[] {
  return [...new Set(allColumns(expression))];
}

/** Every `{"column": name}` wherever it stands; no other node has a key of that name. */
function allColumns(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(allColumns);
  if (typeof node !== 'object' || node === null) return [];
  if ('column' in node && typeof node.column === 'string') return [node.column];
  return Object.values(node).flatMap(allColumns);
}
