import type * as z from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ParsedText } from './parsedText.ts';
import { schemaProblem } from './schemaProblem.ts';

/** Makes the data of version `n + 1` of data of version `n`. */
type Migration = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A format of the user's files. Every version that was ever written is read for ever. */
export interface Format<T> {
  /** The value of the key `format`, such as `byoml.detection`. */
  readonly format: string;
  /** The version that is written now. */
  readonly version: number;
  /** What a person calls such a file, and what to do when there is none. */
  readonly what: string;
  readonly fix: string;
  readonly schema: z.ZodType<T>;
  /** `migrations[n - 1]` turns version n into version n + 1. */
  readonly migrations: readonly Migration[];
}

/**
 * The content of a file, brought to the current version.
 * @throws ByomlError `store.wrongFormat`, `store.newerVersion`, `store.invalid`
 */
export function parseVersioned<T>(format: Format<T>, parsed: ParsedText): T {
  const data = migrated(format, parsed);
  const result = format.schema.safeParse(data);
  if (result.success) return result.data;
  const { problem, path, aboutKey } = schemaProblem(result.error, data);
  const place = parsed.place(path, aboutKey);
  const args = { path: parsed.path, place, problem, format: shortName(format) };
  throw new ByomlError('store.invalid', args, { details: result.error.issues });
}

/** A file's data in the shape of the current version, not yet checked; errors as {@link versionOf}. */
export function migrated(
  format: Pick<Format<unknown>, 'format' | 'version' | 'migrations'>,
  parsed: ParsedText,
): Readonly<Record<string, unknown>> {
  const version = versionOf(format, parsed);
  let data = parsed.data as Readonly<Record<string, unknown>>;
  for (const migrate of format.migrations.slice(version - 1)) data = migrate(data);
  return data;
}

/**
 * The version that a file says it has: a whole number from 1 to the current one.
 * @throws ByomlError `store.wrongFormat`, `store.newerVersion`
 */
export function versionOf(format: Pick<Format<unknown>, 'format' | 'version'>, parsed: ParsedText): number {
  const { data, path } = parsed;
  const wrong = (problem: string): ByomlError =>
    new ByomlError('store.wrongFormat', { path, format: format.format, problem });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw wrong('it has no keys');
  const { format: name, version } = data as { readonly format?: unknown; readonly version?: unknown };
  if (name !== format.format)
    throw wrong(name === undefined ? 'it has no key "format"' : `its format is ${show(name)}`);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw wrong(version === undefined ? 'it has no key "version"' : `its version is ${show(version)}`);
  }
  if (version > format.version) {
    const args = { path, format: format.format, version, known: format.version };
    throw new ByomlError('store.newerVersion', args);
  }
  return version;
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

function shortName({ format }: Pick<Format<unknown>, 'format'>): string {
  return format.replace(/^byoml\./, '');
}
