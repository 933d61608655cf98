import { useState } from 'preact/hooks';

/** What the reader had done that takes its time or may fail. */
export interface Actions {
  /** Names of those that are under way. */
  readonly busy: ReadonlySet<string>;
  readonly failure: { readonly error: unknown } | undefined;
  readonly run: (name: string, work: () => Promise<unknown>) => void;
  readonly report: (error: unknown) => void;
  readonly dismiss: () => void;
}

export function useActions(): Actions {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Actions['failure']>();
  const report = (error: unknown): void => {
    setFailure({ error });
  };
  return {
    busy,
    failure,
    report,
    run: (name, work) => {
      setBusy((last) => new Set([...last, name]));
      setFailure(undefined);
      void work()
        .catch(report)
        .finally(() => {
          setBusy((last) => new Set([...last].filter((other) => other !== name)));
        });
    },
    dismiss: () => {
      setFailure(undefined);
    },
  };
}
