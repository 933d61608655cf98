import * as vscode from 'vscode';
import { ByomlError, errorText } from '../core/errors/byomlError.ts';
import { visibleText } from '../core/visibleText.ts';
import type { Precondition } from './precondition.ts';

/** Letters of a notification: names from data may have thousands. */
const mostLetters = 600;

/** What happened and what to do next, in the editor's language. */
export function wordsOf(error: unknown): string {
  if (!ByomlError.is(error)) {
    const what = error instanceof Error ? error.message : String(error);
    return wordsOf(new ByomlError('defect', { what }));
  }
  const { message, action } = errorText(error, (english) => vscode.l10n.t(english));
  return shortened(`${message} ${action}`);
}

/** Shows an error where the user looks, with a way to the log. Does not wait for an answer. */
export function showError(error: unknown): void {
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(wordsOf(error), showLog).then((answer) => {
    if (answer === showLog) void vscode.commands.executeCommand('byoml.log.show');
  });
}

/** Says what is missing and offers the step that mends it. Does not wait for an answer. */
export function showPrecondition({ message, remedy }: Precondition): void {
  void vscode.window.showWarningMessage(shortened(message), remedy.label).then((answer) => {
    if (answer === remedy.label) {
      void vscode.commands.executeCommand(remedy.command, ...(remedy.args ?? []));
    }
  });
}

/** Asks; undefined when the user turns away. */
export async function ask(message: string, ...answers: readonly string[]): Promise<string | undefined> {
  return vscode.window.showWarningMessage(shortened(message), ...answers);
}

function shortened(text: string): string {
  return visibleText(text, mostLetters);
}
