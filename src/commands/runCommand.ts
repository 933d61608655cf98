import { ByomlError } from '../core/errors/byomlError.ts';
import type { Logger } from '../host/logger.ts';
import { Precondition, type Remedy } from '../host/precondition.ts';
import { type Harmless, harmless, redact } from '../host/redact.ts';
import type { CommandHandler, CommandId } from './commandMap.ts';

/** How a command's end is shown to the user. */
export interface CommandMessages {
  error(error: unknown): void;
  precondition(precondition: Precondition): void;
}

/**
 * The one way in which commands run: logged and timed without anything of the user's; cancelling is silence; what is
 * missing is named with the step that mends it; errors become words. It never rejects.
 */
export async function runCommand(
  id: CommandId,
  handler: CommandHandler,
  target: unknown,
  {
    logger,
    messages,
    now,
  }: {
    readonly logger: Logger;
    readonly messages: CommandMessages;
    /** Milliseconds. */
    readonly now: () => number;
  },
): Promise<void> {
  const started = now();
  const name = harmless(id);
  try {
    await handler(target);
    logger.info(redact`${name} took ${Math.round(now() - started)} ms`);
  } catch (error) {
    if (ByomlError.is(error, 'cancelled')) logger.info(redact`${name} was cancelled`);
    else if (error instanceof Precondition) {
      logger.info(redact`${name} lacks something; offered ${offeredBy(error.remedy)}`);
      messages.precondition(error);
    } else {
      logger.error(redact`${name} failed after ${Math.round(now() - started)} ms`, error);
      messages.error(error);
    }
  }
}

function offeredBy(remedy: Remedy): Harmless {
  return harmless('file' in remedy ? 'vscode.open' : remedy.command);
}
