import { clip } from '../layout/clip.ts';
import type { Output } from '../terminal.ts';
import type { Progress } from './progress.ts';

const barWidth = 24;
const millisecondsBetweenFrames = 80;
const clearLine = '\r\u001b[K';

/** For people: one line that is drawn again and again, and goes away at the end. */
export function progressBar(output: Output, now: () => number): Progress {
  let next = -Infinity;
  let drawn = false;
  const write = (text: string): void => void output.write(text).catch(() => undefined);
  return {
    show: ({ step, of, message }) => {
      if (now() < next) return;
      const done = of > 0 ? Math.max(0, Math.min(1, step / of)) : 0;
      const filled = Math.round(done * barWidth);
      const bar = `${'━'.repeat(filled)}${'╌'.repeat(barWidth - filled)}`;
      write(`${clearLine}${clip(`${bar}  ${message}`, output.columns - 1)}`);
      drawn = true;
      next = now() + millisecondsBetweenFrames;
    },
    end: () => {
      if (drawn) write(clearLine);
      drawn = false;
    },
  };
}
