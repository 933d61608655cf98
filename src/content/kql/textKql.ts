import type { TextExpression } from '../../core/expression.ts';
import type { KqlTable, KqlType } from '../../core/kqlTable.ts';
import { invariant } from '../../core/invariant.ts';
import { parsePattern } from '../../core/pattern.ts';
import { kqlName } from './kqlName.ts';
import { kqlString } from './kqlString.ts';

/**
 * A text expression in KQL. KQL's strings have no null, so whether there is a text stands beside it; where there is none,
 * `text` is the empty string.
 */
export interface TextKql {
  readonly text: string;
  /** When there is no text: never, exactly when `text` is empty, or when this condition holds. */
  readonly none: 'never' | 'empty' | { readonly when: string };
  /** A text that is there is not empty. */
  readonly filled: boolean;
}

/** The KQL of a text expression over the rows of a table; an empty column counts as none, as Log Analytics stores it. */
export function textKql(expression: TextExpression, table: KqlTable): TextKql {
  if ('column' in expression) return columnKql(expression.column, table);
  if ('constant' in expression) {
    return { text: kqlString(expression.constant), none: 'never', filled: expression.constant !== '' };
  }
  if ('concat' in expression) return concatKql(expression.concat.map((part) => textKql(part, table)));
  if ('lower' in expression) return lowerKql(textKql(expression.lower, table));
  if ('split' in expression) {
    const { value, by, index } = expression.split;
    return splitKql(textKql(value, table), by, index);
  }
  if ('coalesce' in expression) return coalesceKql(expression.coalesce.map((part) => textKql(part, table)));
  const { value, pattern, group } = expression.capture;
  return captureKql(textKql(value, table), patternKql(pattern), group);
}

/** A condition that holds when the text is there; undefined where it always is. */
export function isThere({ text, none }: TextKql): string | undefined {
  if (none === 'never') return undefined;
  return none === 'empty' ? `isnotempty(${text})` : `not(${none.when})`;
}

/** A pattern as a string literal, spelled so that KQL's engine reads it as every other one does. */
export function patternKql(pattern: string): string {
  const parsed = parsePattern(pattern);
  invariant(parsed.ok, `the pattern ${pattern} was checked when it was read`);
  return kqlString(parsed.portable);
}

function columnKql(name: string, table: KqlTable): TextKql {
  const type = table.columns.find((column) => column.name === name)?.type;
  return { text: columnText(name, type), none: 'empty', filled: true };
}

function columnText(name: string, type: KqlType | undefined): string {
  if (type === undefined) return `tostring(column_ifexists(${kqlString(name)}, ""))`;
  const column = kqlName(name);
  if (type === 'string') return column;
  // tostring() writes "True".
  if (type === 'bool') return `iff(isnull(${column}), "", iff(${column}, "true", "false"))`;
  return `tostring(${column})`;
}

function concatKql(parts: readonly TextKql[]): TextKql {
  const whole = call('strcat', parts);
  const filled = parts.some((part) => part.filled);
  const missing = [...new Set(parts.flatMap(isMissing))].join(' or ');
  if (missing === '') return { text: whole, none: 'never', filled };
  return { text: `iff(${missing}, "", ${whole})`, none: filled ? 'empty' : { when: missing }, filled };
}

/** A function of at least two texts; of one text it is the text. */
function call(name: 'strcat' | 'coalesce', parts: readonly TextKql[]): string {
  const texts = parts.map(({ text }) => text).join(', ');
  return parts.length === 1 ? texts : `${name}(${texts})`;
}

function isMissing({ text, none }: TextKql): readonly string[] {
  if (none === 'never') return [];
  return [none === 'empty' ? `isempty(${text})` : none.when];
}

/** KQL's tolower() changes letters beyond ASCII too. */
function lowerKql(value: TextKql): TextKql {
  const text = `translate("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", ${value.text})`;
  return { ...value, text };
}

/** A negative index counts from the end in KQL too; beyond the ends there is null, which tostring() makes empty. */
function splitKql(value: TextKql, by: string, index: number): TextKql {
  const pieces = `split(${value.text}, ${kqlString(by)})`;
  const text = `tostring(${pieces}[${index}])`;
  if (index === 0 || index === -1) return { text, none: atLeastOnePiece(value), filled: false };
  // No text is the empty string, which has one piece only.
  const needed = index > 0 ? index + 1 : -index;
  return { text, none: { when: `array_length(${pieces}) < ${needed}` }, filled: false };
}

function atLeastOnePiece(value: TextKql): TextKql['none'] {
  return value.none === 'empty' ? { when: `isempty(${value.text})` } : value.none;
}

function coalesceKql(parts: readonly TextKql[]): TextKql {
  const text = call('coalesce', parts);
  const always = parts.some((part) => part.none === 'never' && part.filled);
  return { text, none: always ? 'never' : 'empty', filled: true };
}

/** A group that took no part, like no match at all, gives the empty string; only the second is no text. */
function captureKql(value: TextKql, pattern: string, group: number): TextKql {
  const unmatched = `not(${value.text} matches regex ${pattern})`;
  const when = [...isMissing(value), unmatched].join(' or ');
  const extracted = `extract(${pattern}, ${group}, ${value.text})`;
  return { text: extracted, none: { when }, filled: false };
}
