import { jsonText } from '../jsonText.ts';
import type { Output } from '../terminal.ts';
import type { Progress } from './progress.ts';

/** For programs: one object a line, `{"step","of","message"}`, whenever something in it has changed. */
export function progressJson(output: Output): Progress {
  let last = '';
  return {
    show: ({ step, of, message }) => {
      const line = jsonText({ step, of, message });
      if (line !== last) void output.write(`${line}\n`).catch(() => undefined);
      last = line;
    },
    end: () => undefined,
  };
}
