import { t } from '@vscode/l10n';
import { inspect } from 'node:util';
import { errorText } from '../core/errors/byomlError.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import { jsonText } from './jsonText.ts';
import { pageOn } from './layout/page.ts';
import { printable } from './layout/printable.ts';
import type { Terminal } from './terminal.ts';
import { understood } from './understood.ts';

/** Says on stderr what happened and what to do, in words or as one line of JSON; gives the exit code. */
export async function reportError(error: unknown, terminal: Terminal, asJson: boolean): Promise<ExitCode> {
  const known = understood(error);
  const { message, action } = errorText(known, (english) => t(english));
  if (terminal.environment['BYOML_DEBUG'] === '1') await terminal.err.write(`${inspect(error)}\n`);
  if (asJson) {
    const details = known.details === undefined ? {} : { details: known.details };
    await terminal.err.write(`${jsonText({ error: { code: known.code, message, action, ...details } })}\n`);
  } else {
    const { bold } = pageOn(terminal.err, terminal.environment);
    await terminal.err.write(`${bold('byoml:')} ${printable(message)}\n${printable(action)}\n`);
  }
  return exitCodeOf(known.kind);
}
