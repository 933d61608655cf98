import { useEffect, useState } from 'preact/hooks';
import type { RunChanges } from './runChanges.ts';

interface RunFiles {
  readonly exists: boolean;
  /** Raised when they changed. */
  readonly generation: number;
}

/** Whether the run's files are there, and how often they changed since the page shows. */
export function useRunChanges(changes: RunChanges): RunFiles {
  const [files, setFiles] = useState<RunFiles>({ exists: true, generation: 0 });
  useEffect(
    () =>
      changes.listen((exists) => {
        // What is gone cannot be read again: what is shown stays.
        setFiles(({ generation }) => ({ exists, generation: generation + (exists ? 1 : 0) }));
      }),
    [],
  );
  return files;
}
