import type { Condition, TextExpression } from '../../core/expression.ts';
import { compilePattern } from './compilePattern.ts';

/** A row as expressions see it: the text of a column, or null. */
export type RowText = (column: string) => string | null;

/** Makes a text expression ready to run. Texts are well formed. Throws `source.pattern`. */
export function compileText(expression: TextExpression): (row: RowText) => string | null {
  if ('column' in expression) return columnText(expression.column);
  if ('constant' in expression) return () => expression.constant;
  if ('concat' in expression) return concat(expression.concat.map(compileText));
  if ('lower' in expression) return onText(expression.lower, lowerAscii);
  if ('split' in expression) {
    const { value, by, index } = expression.split;
    return onText(value, (text) => text.split(by).at(index) ?? null);
  }
  if ('coalesce' in expression) return coalesce(expression.coalesce.map(compileText));
  const { value, pattern, group } = expression.capture;
  const match = compilePattern(pattern);
  return onText(value, (text) => match(text)?.[group] ?? null);
}

/** Makes a condition ready to run. Throws `source.pattern`. */
export function compileCondition(condition: Condition): (row: RowText) => boolean {
  if ('equals' in condition) {
    const [left, right] = condition.equals.map(compileText) as [RowFunction, RowFunction];
    return (row) => {
      const text = left(row);
      return text !== null && text === right(row);
    };
  }
  if ('in' in condition) {
    const constants = new Set(condition.in.constants);
    return test(condition.in.value, (text) => constants.has(text));
  }
  if ('endsWith' in condition) {
    return test(condition.endsWith.value, (text) => text.endsWith(condition.endsWith.suffix));
  }
  if ('startsWith' in condition) {
    return test(condition.startsWith.value, (text) => text.startsWith(condition.startsWith.prefix));
  }
  if ('empty' in condition) {
    const value = compileText(condition.empty);
    return (row) => (value(row) ?? '') === '';
  }
  if ('matches' in condition) {
    const match = compilePattern(condition.matches.pattern);
    return test(condition.matches.value, (text) => match(text) !== null);
  }
  return compileLogic(condition);
}

type RowFunction = (row: RowText) => string | null;

function compileLogic(
  condition: Extract<Condition, { and: unknown } | { or: unknown } | { not: unknown }>,
): (row: RowText) => boolean {
  if ('not' in condition) {
    const inner = compileCondition(condition.not);
    return (row) => !inner(row);
  }
  if ('and' in condition) {
    const parts = condition.and.map(compileCondition);
    return (row) => parts.every((part) => part(row));
  }
  const parts = condition.or.map(compileCondition);
  return (row) => parts.some((part) => part(row));
}

function columnText(column: string): RowFunction {
  return (row) => {
    const text = row(column);
    return text === '' ? null : text;
  };
}

function concat(parts: readonly RowFunction[]): RowFunction {
  return (row) => {
    let text = '';
    for (const part of parts) {
      const piece = part(row);
      if (piece === null) return null;
      text += piece;
    }
    return text;
  };
}

function coalesce(parts: readonly RowFunction[]): RowFunction {
  return (row) => {
    for (const part of parts) {
      const text = part(row);
      if (text !== null && text !== '') return text;
    }
    return null;
  };
}

function onText(expression: TextExpression, apply: (text: string) => string | null): RowFunction {
  const value = compileText(expression);
  return (row) => {
    const text = value(row);
    return text === null ? null : apply(text);
  };
}

/** A condition on a text; false for null. */
function test(expression: TextExpression, holds: (text: string) => boolean): (row: RowText) => boolean {
  const value = compileText(expression);
  return (row) => {
    const text = value(row);
    return text !== null && holds(text);
  };
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
