import type { ErrorKind } from '../core/errors/catalogue.ts';

/** What the process ends with; scripts rely on these numbers. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 10 | 130;

const codes: Readonly<Record<ErrorKind, ExitCode>> = {
  defect: 1,
  usage: 2,
  input: 3,
  precondition: 4,
  service: 5,
  gate: 6,
  cancelled: 130,
};

export function exitCodeOf(kind: ErrorKind): ExitCode {
  return codes[kind];
}
