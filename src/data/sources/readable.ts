import { ByomlError } from '../../core/errors/byomlError.ts';

/** Runs what touches the file system; its refusals become `source.unreadable`. */
export function readable<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A refusal of the file system as an error that was foreseen; one that was already is left as it is. */
export function unreadable(path: string, error: unknown): unknown {
  if (error instanceof ByomlError || !(error instanceof Error)) return error;
  const reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return new ByomlError('source.unreadable', { path, reason }, { cause: error });
}
