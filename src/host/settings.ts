import * as vscode from 'vscode';

/** What the user set, checked: a value that settings.json should not hold counts as its default. */
export interface Settings {
  /** Alerts a day for new detections in a folder. */
  budget(folder: string): number;
  /** Rows that the results page asks for at a time. */
  pageSize(): number;
  ruleDiagnostics(file: vscode.Uri): boolean;
}

export const editorSettings: Settings = {
  budget: (folder) => {
    const value: unknown = valueOf('budget', vscode.Uri.file(folder));
    return numberIn(value, 0.1, 1000) ?? 5;
  },
  pageSize: () => Math.round(numberIn(valueOf('results.pageSize'), 50, 500) ?? 200),
  ruleDiagnostics: (file) => valueOf('rules.diagnostics', file) !== false,
};

function valueOf(name: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration('byoml', scope).get<unknown>(name);
}

function numberIn(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}
