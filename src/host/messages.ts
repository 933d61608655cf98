import * as vscode from 'vscode';
import { errorRemedy } from './errorRemedy.ts';
import { errorWords } from './errorWords.ts';
import { notificationText } from './notificationText.ts';
import type { Precondition, Remedy } from './precondition.ts';

/** Shows an error where the user looks, with the step that helps. Does not wait for an answer. */
export function showError(error: unknown): void {
  const remedy = errorRemedy(error);
  void vscode.window.showErrorMessage(notificationText(errorWords(error)), remedy.label).then((answer) => {
    if (answer !== undefined) void take(remedy);
  });
}

/** Says what is missing and offers the step that mends it. Does not wait for an answer. */
export function showPrecondition({ message, remedy }: Precondition): void {
  void vscode.window.showWarningMessage(notificationText(message), remedy.label).then((answer) => {
    if (answer !== undefined) void take(remedy);
  });
}

/** Asks; undefined when the user turns away. */
export async function ask(message: string, ...answers: readonly string[]): Promise<string | undefined> {
  return vscode.window.showWarningMessage(notificationText(message), ...answers);
}

/** Tells something that is good to know. Does not wait for the user. With a button the whole text shows. */
export function tell(message: string, next?: Remedy): void {
  const labels = next === undefined ? [] : [next.label];
  void vscode.window.showInformationMessage(notificationText(message), ...labels).then((answer) => {
    if (answer !== undefined && next !== undefined) void take(next);
  });
}

async function take(remedy: Remedy): Promise<void> {
  if ('file' in remedy) await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(remedy.file));
  else await vscode.commands.executeCommand(remedy.command, ...(remedy.args ?? []));
}
