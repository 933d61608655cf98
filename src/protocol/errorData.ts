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

export function errorFromData({ code, args, details }: ErrorData): ByomlError {
  const known = Object.hasOwn(errorCatalogue, code);
  return known
    ? new ByomlError(code, args, { details })
    : new ByomlError('defect', { what: `the other side answered with the unknown error ${code}` });
}
