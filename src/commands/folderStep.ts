import * as vscode from 'vscode';
import { pickStep } from '../host/stepWizard.ts';
import type { WizardStep } from '../host/wizardSteps.ts';
import type { ReadFolder } from '../host/workspaces.ts';

/** Asks in which of the open folders, where there are several and none was named. */
export function folderStep<Values extends { readonly workspace: string }>(
  folders: readonly ReadFolder[],
  named: string | undefined,
): WizardStep<Values> {
  return pickStep<Values, string>({
    when: () => folders.length > 1 && !folders.some(({ path }) => path === named),
    placeholder: vscode.l10n.t('In which folder?'),
    choices: () => folders.map(({ name, path }) => ({ label: name, description: path, value: path })),
    chosen: ({ workspace }) => workspace,
    take: (values, workspace) => ({ ...values, workspace }),
  });
}
