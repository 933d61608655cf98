import type { Condition, TextExpression } from '../../core/expression.ts';
import type { KqlTable } from '../../core/kqlTable.ts';
import { kqlString } from './kqlString.ts';
import { isThere, patternKql, type TextKql, textKql } from './textKql.ts';

/** The KQL of a condition over the rows of a table: true or false for every row, never null. */
export function conditionKql(condition: Condition, table: KqlTable): string {
  const text = (expression: TextExpression): TextKql => textKql(expression, table);
  if ('equals' in condition) return equalsKql(text(condition.equals[0]), text(condition.equals[1]));
  if ('in' in condition) return inKql(text(condition.in.value), condition.in.constants);
  if ('endsWith' in condition) {
    return affixKql(text(condition.endsWith.value), 'endswith_cs', condition.endsWith.suffix);
  }
  if ('startsWith' in condition) {
    return affixKql(text(condition.startsWith.value), 'startswith_cs', condition.startsWith.prefix);
  }
  if ('empty' in condition) return `isempty(${text(condition.empty).text})`;
  if ('matches' in condition) {
    const value = text(condition.matches.value);
    return all([isThere(value), `${value.text} matches regex ${patternKql(condition.matches.pattern)}`]);
  }
  if ('not' in condition) return `not(${conditionKql(condition.not, table)})`;
  const parts = 'and' in condition ? condition.and : condition.or;
  return joined(
    parts.map((part) => conditionKql(part, table)),
    'and' in condition ? 'and' : 'or',
  );
}

function equalsKql(a: TextKql, b: TextKql): string {
  const same = `${a.text} == ${b.text}`;
  // No text is the empty string: it equals nothing that is never empty, and is itself told by being empty.
  if ([a, b].some(({ none, filled }) => none === 'never' && filled)) return same;
  const told = [a, b].find(({ none }) => none === 'empty');
  return all(told === undefined ? [isThere(a), isThere(b), same] : [isThere(told), same]);
}

function inKql(value: TextKql, constants: readonly string[]): string {
  if (constants.length === 0) return 'false';
  const isOne = `${value.text} in (${constants.map(kqlString).join(', ')})`;
  return constants.includes('') ? all([isThere(value), isOne]) : isOne;
}

function affixKql(value: TextKql, operator: 'startswith_cs' | 'endswith_cs', affix: string): string {
  return affix === '' ? (isThere(value) ?? 'true') : `${value.text} ${operator} ${kqlString(affix)}`;
}

function all(conditions: readonly (string | undefined)[]): string {
  return joined(
    conditions.filter((condition) => condition !== undefined),
    'and',
  );
}

function joined(conditions: readonly string[], operator: 'and' | 'or'): string {
  if (conditions.length === 0) return operator === 'and' ? 'true' : 'false';
  const chain = conditions.join(` ${operator} `);
  return conditions.length === 1 ? chain : `(${chain})`;
}
