import * as vscode from 'vscode';
import type { StepPlace } from './wizardSteps.ts';

/** A choice of a step. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

type Interactive = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

/** Tells a quick input which step it is. */
export function placeInput(input: vscode.QuickInput, { title, step, of }: StepPlace): void {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
}

/** Waits for Enter with something to take, for the back button, or for the user turning away. */
export function answerOf<Value>(
  input: Interactive,
  taken: () => Value | undefined,
): Promise<{ readonly taken: Value } | { readonly did: 'back' } | { readonly did: 'cancel' }> {
  if ((input.step ?? 1) > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const value = taken();
      if (value !== undefined) resolve({ taken: value });
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) resolve({ did: 'back' });
    });
    input.onDidHide(() => {
      resolve({ did: 'cancel' });
    });
  });
}
