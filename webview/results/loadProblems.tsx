import type { JSX } from 'preact';
import { ByomlError } from '../../src/core/errors/byomlError.ts';
import { Problem } from './problem.tsx';

/** A part of the page that could not be had. */
export interface LoadProblem {
  readonly what: string;
  /** Undefined: all is well. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** What could not be had; one cause is told once, whatever it keeps from coming. */
export function LoadProblems({ parts }: { readonly parts: readonly LoadProblem[] }): JSX.Element {
  const failed = parts.filter(({ error }) => error !== undefined);
  const causes = new Map(failed.toReversed().map((part) => [causeOf(part.error), part]));
  return (
    <>
      {Array.from(causes, ([cause, { what, error }]) => (
        <Problem
          key={cause}
          what={what}
          error={error}
          onRetry={() => {
            for (const part of failed) if (causeOf(part.error) === cause) part.retry();
          }}
        />
      ))}
    </>
  );
}

function causeOf(error: unknown): string {
  return ByomlError.is(error) ? error.message : String(error);
}
