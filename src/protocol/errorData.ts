import { ByomlError } from '../core/errors/byomlError.ts';
import { type ErrorCode, errorCatalogue } from '../core/errors/catalogue.ts';

/** An error as plain data: the code and arguments of a foreseen one, a plain sentence for a defect. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly details?: unknown;
}

/** A defect travels without its stack: paths and values of the user's machine stay where they are. */
export function errorData(error: unknown): ErrorData {
  if (ByomlError.is(error)) {
    return error.details === undefined
      ? { code: error.code, args: error.args }
      : { code: error.code, args: error.args, details: error.details };
  }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', args: {} };
  return { code: 'defect', args: { what: error instanceof Error ? error.message : String(error) } };
}

/** The error that the other side sent. A webview's page may send anything: what is no error becomes one that says so. */
export function errorFromData(data: unknown): ByomlError {
  const { code, args, details }: Partial<Record<keyof ErrorData, unknown>> = isRecord(data) ? data : {};
  if (isKnown(code)) return new ByomlError(code, isRecord(args) ? textsOf(args) : textsOf({}), { details });
  return new ByomlError('defect', { what: `the other side answered with the unknown error ${String(code)}` });
}

function isKnown(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textsOf(args: Readonly<Record<string, unknown>>): ByomlError['args'] {
  const texts = Object.entries(args).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(texts) as ByomlError['args'];
}
