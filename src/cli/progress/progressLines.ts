import type { Output } from '../terminal.ts';
import type { Progress } from './progress.ts';

/** A log file wants to know that it goes on, not every step. */
const millisecondsBetweenLines = 1000;

/** For log files: a line a second at most, none twice. */
export function progressLines(output: Output, now: () => number): Progress {
  let last = '';
  let next = -Infinity;
  return {
    show: ({ message }) => {
      if (message === last || now() < next) return;
      void output.write(`${message}\n`).catch(() => undefined);
      last = message;
      next = now() + millisecondsBetweenLines;
    },
    end: () => undefined,
  };
}
