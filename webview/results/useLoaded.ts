import { type Inputs, useEffect, useState } from 'preact/hooks';

/** Something that the host is asked for. */
export interface Loaded<Value> {
  /** What came last; undefined until something did. */
  readonly value: Value | undefined;
  /** Why nothing newer comes; undefined while all is well. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks when the page shows, and again whenever one of `inputs` is another; what came before stays meanwhile. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  inputs: Inputs,
): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setError(undefined);
    load(controller.signal).then(
      (loaded) => {
        if (!controller.signal.aborted) setValue(loaded);
      },
      (failure: unknown) => {
        if (!controller.signal.aborted) setError(failure);
      },
    );
    return () => {
      controller.abort();
    };
  }, [...inputs, attempt]);
  return {
    value,
    error,
    retry: () => {
      setAttempt((last) => last + 1);
    },
  };
}
