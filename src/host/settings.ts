import * as vscode from 'vscode';
import {
  budgetSetting,
  pageSizeSetting,
  ruleDiagnosticsSetting,
  trustedHostsSetting,
} from './settingValues.ts';

/** What the user set. */
export interface Settings {
  /** Alerts a day for new detections in a folder. */
  budget(folder: string): number;
  /** Rows that the results page asks for at a time. */
  pageSize(): number;
  ruleDiagnostics(file: vscode.Uri): boolean;
  /** Hosts that sign-ins may go to beside Microsoft's. */
  trustedHosts(): readonly string[];
}

export const editorSettings: Settings = {
  budget: (folder) => budgetSetting.parse(valueOf('budget', vscode.Uri.file(folder))),
  pageSize: () => pageSizeSetting.parse(valueOf('results.pageSize')),
  ruleDiagnostics: (file) => ruleDiagnosticsSetting.parse(valueOf('rules.diagnostics', file)),
  trustedHosts: () => trustedHostsSetting.parse(valueOf('azure.trustedHosts')),
};

function valueOf(name: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration('byoml', scope).get<unknown>(name);
}
