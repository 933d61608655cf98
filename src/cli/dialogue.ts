import { ByomlError } from '../core/errors/byomlError.ts';
import { type Page, pageOn } from './layout/page.ts';
import type { Progress } from './progress/progress.ts';
import type { Terminal } from './terminal.ts';

/** How a command speaks with the reader while it runs. */
export interface Dialogue {
  /** Shows something on stderr, above whatever is said next. */
  readonly show: (text: (page: Page) => string) => Promise<void>;
  /** Asks for a yes; anything else is a no. Undefined where nobody can be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
}

export function dialogueOn(terminal: Terminal, progress: Progress, signal: AbortSignal): Dialogue {
  const { ask } = terminal;
  return {
    show: async (text) => {
      progress.end();
      await terminal.err.write(`${text(pageOn(terminal.err, terminal.environment))}\n`);
    },
    confirm:
      ask === undefined
        ? undefined
        : async (question) => {
            progress.end();
            const answer = await ask(`${question} `, signal);
            if (signal.aborted) throw new ByomlError('cancelled', {});
            return /^\s*y(es)?\s*$/i.test(answer);
          },
  };
}
