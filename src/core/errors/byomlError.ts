import { type ErrorArguments, type ErrorCode, type ErrorKind, errorCatalogue } from './catalogue.ts';

/**
 * An error that was foreseen: a code with its arguments. It becomes text at the border of the program
 * ({@link errorText}), so that every front end can translate it.
 */
export class ByomlError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ByomlError';
  readonly code: C;
  readonly args: ErrorArguments<C>;
  /** More than fits a sentence, for `--json`: plain data without secrets. */
  readonly details: unknown;

  constructor(
    code: C,
    args: ErrorArguments<C>,
    options?: { readonly cause?: unknown; readonly details?: unknown },
  ) {
    super(code, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.args = args;
    this.details = options?.details;
    this.message = errorText(this).message;
  }

  get kind(): ErrorKind {
    return errorCatalogue[this.code].kind;
  }

  static is<K extends ErrorCode>(error: unknown, code?: K): error is ByomlError<K> {
    return error instanceof ByomlError && (code === undefined || error.code === code);
  }
}

/** What a person reads: what happened and what to do next. */
export interface ErrorText {
  readonly message: string;
  readonly action: string;
}

/** Longest argument that is shown whole, in characters: a list of columns may come from a file that is none. */
const longest = 4000;

function shown(argument: string | number | undefined, otherwise: string): string {
  const text = String(argument ?? otherwise);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Fills the catalogue's texts with the error's arguments; `translate` maps the English text to the reader's language. */
export function errorText(
  error: { readonly code: ErrorCode; readonly args: Readonly<Record<string, string | number>> },
  translate: (english: string) => string = (english) => english,
): ErrorText {
  const { message, action } = errorCatalogue[error.code];
  const fill = (text: string): string =>
    translate(text).replace(/\{(\w+)\}/g, (whole, name: string) => shown(error.args[name], whole));
  return { message: fill(message), action: fill(action) };
}
