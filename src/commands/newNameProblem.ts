import * as vscode from 'vscode';
import { detectionNameProblem } from '../core/detectionName.ts';

/** What is wrong with the name of a new detection, in words. */
export function newNameProblem(name: string, taken: readonly string[]): string | undefined {
  const reason = detectionNameProblem(name);
  if (reason !== undefined) return vscode.l10n.t('This name cannot be used: {0}.', vscode.l10n.t(reason));
  return taken.includes(name) ? vscode.l10n.t('There is a detection of this name already.') : undefined;
}
