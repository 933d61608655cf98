import * as vscode from 'vscode';

/** The Azure view: empty, so that its welcome content shows. */
export class AzureView implements vscode.TreeDataProvider<never>, vscode.Disposable {
  readonly #view = vscode.window.createTreeView('byoml.azure', { treeDataProvider: this });

  getTreeItem(node: never): vscode.TreeItem {
    return node;
  }

  getChildren(): never[] {
    return [];
  }

  dispose(): void {
    this.#view.dispose();
  }
}
