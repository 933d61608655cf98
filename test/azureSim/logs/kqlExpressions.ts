import type { Row } from '../world/world.ts';
import { KqlRefused, type Token } from './kqlTokens.ts';

export type Value = string | number | boolean | undefined;
/** What an expression is for a row; times are milliseconds. */
export type Expression = (row: Row) => Value;

/** Reads tokens one after the other. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#at]!;
  }

  take(): Token {
    return this.#tokens[this.#at++]!;
  }

  /** Takes the next one if it is this word or sign. */
  takeIf(text: string): boolean {
    if (this.next.kind === 'text' || this.next.text !== text) return false;
    this.#at++;
    return true;
  }

  expect(text: string): void {
    if (!this.takeIf(text)) throw new KqlRefused(`"${text}" is expected where "${this.next.text}" stands`);
  }

  name(): string {
    const { kind, text } = this.take();
    if (kind !== 'name') throw new KqlRefused(`A name is expected where "${text}" stands`);
    return text;
  }
}

/** `a and b or not(c)`, comparisons, `in (...)`, and what they compare. */
export function readExpression(reader: TokenReader, now: number): Expression {
  let left = readAnd(reader, now);
  while (reader.takeIf('or')) {
    const [first, second] = [left, readAnd(reader, now)];
    left = (row) => first(row) === true || second(row) === true;
  }
  return left;
}

function readAnd(reader: TokenReader, now: number): Expression {
  let left = readComparison(reader, now);
  while (reader.takeIf('and')) {
    const [first, second] = [left, readComparison(reader, now)];
    left = (row) => first(row) === true && second(row) === true;
  }
  return left;
}

const comparisons: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': ordered((left, right) => left < right),
  '<=': ordered((left, right) => left <= right),
  '>': ordered((left, right) => left > right),
  '>=': ordered((left, right) => left >= right),
};

function ordered(compare: (left: number, right: number) => boolean): (left: Value, right: Value) => boolean {
  return (left, right) => typeof left === 'number' && typeof right === 'number' && compare(left, right);
}

function readComparison(reader: TokenReader, now: number): Expression {
  const left = readOperand(reader, now);
  const compare = reader.next.kind === 'sign' ? comparisons[reader.next.text] : undefined;
  if (compare !== undefined) {
    reader.take();
    const right = readOperand(reader, now);
    return (row) => compare(left(row), right(row));
  }
  if (!reader.takeIf('in')) return left;
  const all = readList(reader, now);
  return (row) => all.some((each) => each(row) === left(row));
}

/** `(a, b, c)`, also empty. */
export function readList(reader: TokenReader, now: number): readonly Expression[] {
  const all: Expression[] = [];
  reader.expect('(');
  while (!reader.takeIf(')')) {
    all.push(readExpression(reader, now));
    if (reader.next.text !== ')') reader.expect(',');
  }
  return all;
}

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

function readOperand(reader: TokenReader, now: number): Expression {
  if (reader.takeIf('(')) {
    const inner = readExpression(reader, now);
    reader.expect(')');
    return inner;
  }
  const { kind, text } = reader.take();
  switch (kind) {
    case 'text':
      return () => text;
    case 'number':
      return () => Number(text);
    case 'timespan':
      return () => Number(text.slice(0, -1)) * units[text.slice(-1)]!;
    case 'name':
      return reader.next.text === '(' ? called(text, readList(reader, now), now) : columnOf(text);
    default:
      throw new KqlRefused(`A value is expected where "${text}" stands`);
  }
}

function called(name: string, [argument]: readonly Expression[], now: number): Expression {
  const number = (row: Row): number => Number(argument?.(row));
  switch (name) {
    case 'now':
      return () => now;
    case 'ago':
      return (row) => now - number(row);
    case 'startofday':
      return (row) => Math.floor(number(row) / units['d']!) * units['d']!;
    case 'not':
      return (row) => argument?.(row) !== true;
    default:
      throw new KqlRefused(`The local Azure has no function "${name}"`);
  }
}

/** Times are compared as milliseconds; all else as it is. */
export function columnOf(name: string): Expression {
  return (row) => {
    const value: unknown = row[name] ?? undefined;
    if (name === 'TimeGenerated' && typeof value === 'string') return Date.parse(value);
    return typeof value === 'object' ? JSON.stringify(value) : (value as Value);
  };
}
