import type * as z from 'zod';

/** A key or place in nested data. */
export type PathPart = string | number;

/** What is wrong with data, and where. */
export interface SchemaProblem {
  readonly problem: string;
  readonly path: readonly PathPart[];
  /** Is it the last key of the path that is wrong, rather than the value there? */
  readonly aboutKey: boolean;
}

type Issue = z.core.$ZodIssue;

/** The first problem of a failed parse of `data`, in words. */
export function schemaProblem(error: z.ZodError, data: unknown): SchemaProblem {
  return problemOf(
    error.issues[0] ?? { code: 'custom', path: [], message: 'is not valid', input: data },
    [],
    data,
  );
}

/** All problems of a failed parse of `data`, in words. */
export function schemaProblems(error: z.ZodError, data: unknown): readonly SchemaProblem[] {
  const single = error.issues.flatMap((issue): readonly Issue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  return single.map((issue) => problemOf(issue, [], data));
}

function problemOf(issue: Issue, above: readonly PathPart[], data: unknown): SchemaProblem {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return { problem: `the key "${key}" is not known`, path: [...path, key], aboutKey: true };
    }
    case 'invalid_key':
      return { problem: `the key ${issue.issues[0]?.message ?? 'is not valid'}`, path, aboutKey: true };
    case 'invalid_union': {
      const meant = issue.errors.find((branch) => !branch.some(rejectsForm));
      if (meant?.[0] !== undefined) return problemOf(meant[0], path, data);
      return { problem: lowerFirst(issue.message), path, aboutKey: false };
    }
    case 'invalid_type':
      return typeProblem(issue.expected, path, data);
    default:
      return { problem: lowerFirst(issue.message), path, aboutKey: false };
  }
}

/** Does a branch of a union fail at its root, so that another form was meant? */
function rejectsForm({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'unrecognized_keys' || code === 'invalid_type');
}

function typeProblem(expected: string, path: readonly PathPart[], data: unknown): SchemaProblem {
  const value = valueAt(data, path);
  if (value !== undefined) {
    return {
      problem: `must be ${kinds[expected] ?? expected} and is ${kindOf(value)}`,
      path,
      aboutKey: false,
    };
  }
  return { problem: `the key "${path.at(-1) ?? ''}" is missing`, path: path.slice(0, -1), aboutKey: false };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  tuple: 'a list',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return kinds[typeof value] ?? typeof value;
}

function valueAt(data: unknown, path: readonly PathPart[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<PathPart, unknown>>)[part];
  }
  return value;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
