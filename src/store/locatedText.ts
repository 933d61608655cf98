import { parseDocument } from 'yaml';
import { noAliases } from './parseYaml.ts';
import type { PathPart } from './schemaProblem.ts';
import { firstAlias, keySpan, type TextSpan, valueSpan, type YamlDocument } from './yamlPlaces.ts';

/** What is wrong at a place of a text. */
export interface SpanProblem {
  readonly problem: string;
  readonly span: TextSpan;
}

/** A text's data, and the way from each of them to its place. */
export interface LocatedText {
  readonly path: string;
  /** undefined where the syntax is wrong. */
  readonly data: unknown;
  /** What is wrong with the syntax. */
  readonly problems: readonly SpanProblem[];
  /** The value at a path or, where `aboutKey` or it is long, its last key; the text's first line for one that is not there. */
  readonly span: (path: readonly PathPart[], aboutKey: boolean) => TextSpan;
}

/** One slip can make a parser complain about everything after it. */
const mostProblems = 20;

/** Parses a text, YAML or JSON by the name of its file. */
export function locatedText(path: string, text: string): LocatedText {
  const isYaml = /\.ya?ml$/.test(path);
  // JSON is YAML too, so one parser finds the places of both.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: isYaml });
  const problems = isYaml ? yamlProblems(document) : jsonProblems(text);
  return {
    path,
    data: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    problems,
    span: (place, aboutKey) => {
      const value = valueSpan(document, place);
      const isShort = value !== undefined && !text.slice(value.start, value.end).includes('\n');
      if (isShort && !aboutKey) return value;
      return keySpan(document, place) ?? restOfLine(text, value?.start ?? 0);
    },
  };
}

function yamlProblems(document: YamlDocument): readonly SpanProblem[] {
  const alias = firstAlias(document);
  return [
    ...document.errors.map(({ message, pos: [start, end] }) => ({ problem: message, span: { start, end } })),
    ...(alias === undefined ? [] : [{ problem: noAliases, span: alias }]),
  ].slice(0, mostProblems);
}

function jsonProblems(text: string): readonly SpanProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const { message } = error as SyntaxError;
    // The engine tells the place in words, and none where the text just ends.
    const start = Number(/ at position (\d+)/.exec(message)?.[1] ?? text.length);
    return [{ problem: message, span: { start, end: start + 1 } }];
  }
}

function restOfLine(text: string, start: number): TextSpan {
  const [line = ''] = text.slice(start).split(/\r|\n/, 1);
  return { start, end: start + line.length };
}
