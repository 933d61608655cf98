import { ByomlError } from '../core/errors/byomlError.ts';

/** The words of the call are wrong: `problem` says which and why, as a sentence; `command` is the name after `byoml`. */
export function usageError(command: string, problem: string): ByomlError<'usage.invalid'> {
  return new ByomlError('usage.invalid', { problem, command: `byoml ${command}`.trimEnd() });
}
