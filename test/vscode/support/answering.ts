import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Presses Enter in whatever quick input is open, again and again, until `work` is over: all defaults are taken. */
export async function withDefaults<Result>(work: Thenable<Result>): Promise<Result> {
  const result = Promise.resolve(work);
  const over = result.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([over, setTimeout(150, false)]))) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  return result;
}
