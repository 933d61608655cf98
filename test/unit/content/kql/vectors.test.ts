import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionKql } from '../../../../src/content/kql/conditionKql.ts';
import { textKql } from '../../../../src/content/kql/textKql.ts';
import type { Condition, TextExpression } from '../../../../src/core/expression.ts';
import type { KqlTable, KqlType } from '../../../../src/core/kqlTable.ts';
import type { Json } from '../../../../src/core/model.ts';
import { checkKql } from '../../../../src/kusto/kqlChecker.ts';
import { kqlFunction, type KqlRow } from './interpreter.ts';

type Vector = { readonly name: string; readonly row: Readonly<Record<string, Json>> } & (
  | { readonly expression: TextExpression; readonly answer: string | null }
  | { readonly condition: Condition; readonly answer: boolean }
);

const path = new URL('../../../../templates/expressions.vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors: readonly Vector[] };

/** A table in which the row could stand; it also has the columns that the row leaves out. */
function tableOf(row: Vector['row']): KqlTable {
  return { name: 'T', columns: ['A', 'B'].map((name) => ({ name, type: typeOf(row[name] ?? null) })) };
}

function typeOf(value: Json): KqlType {
  if (typeof value === 'number') return 'int';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'object' && value !== null ? 'dynamic' : 'string';
}

function stored(row: Vector['row']): KqlRow {
  const cell = (value: Json): string | boolean =>
    typeof value === 'boolean' ? value : typeof value === 'string' ? value : JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? '' : cell(value)]),
  );
}

describe('the vectors of expressions, in KQL', () => {
  it.each(vectors)('$name', async (vector) => {
    const table = tableOf(vector.row);
    const row = stored(vector.row);
    const kql =
      'condition' in vector
        ? { text: conditionKql(vector.condition, table), none: 'never' as const }
        : textKql(vector.expression, table);
    const problems = await checkKql(`T | extend X = ${kql.text}`, [table]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await kqlFunction(kql.text))(row)).toBe(vector.answer ?? '');
    if (typeof kql.none === 'object')
      expect((await kqlFunction(kql.none.when))(row)).toBe(vector.answer === null);
    // Where emptiness tells that there is no text, no text of this vector may be empty; where there always is one, none may lack.
    if (kql.none === 'empty') expect(vector.answer).not.toBe('');
    if (kql.none === 'never') expect(vector.answer).not.toBeNull();
  });
});
