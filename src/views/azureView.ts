import * as vscode from 'vscode';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { AzureOverviews } from '../host/azureOverviews.ts';
import { errorWords } from '../host/errorWords.ts';
import type { Workspaces } from '../host/workspaces.ts';
import { azureLook } from './azureLook.ts';
import type { AzureNode, ProfileNode } from './azureNode.ts';
import { partNodes, placeNodes, profileNodes, troubleNode } from './azureNodes.ts';
import { treeItem } from './treeItem.ts';

/**
 * The Azure view: what there is at the places of the open folders. Nothing is asked of Azure before somebody opens a place,
 * and nothing at all in a folder that is not trusted. Empty, it lets the welcome content show.
 */
export class AzureView implements vscode.TreeDataProvider<AzureNode>, vscode.Disposable {
  readonly #workspaces: Workspaces;
  readonly #overviews: AzureOverviews;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #parts: readonly { dispose(): unknown }[];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(workspaces: Workspaces, overviews: AzureOverviews) {
    this.#workspaces = workspaces;
    this.#overviews = overviews;
    const changed = (): void => {
      this.#changed.fire(undefined);
    };
    this.#parts = [
      this.#changed,
      workspaces.onDidChange(changed),
      overviews.onDidChange(changed),
      vscode.workspace.onDidGrantWorkspaceTrust(changed),
      vscode.window.createTreeView('byoml.azure', { treeDataProvider: this, showCollapseAll: true }),
    ];
  }

  getTreeItem(node: AzureNode): vscode.TreeItem {
    return treeItem(azureLook(node), node);
  }

  async getChildren(node?: AzureNode): Promise<AzureNode[]> {
    if (!vscode.workspace.isTrusted) return [];
    if (node === undefined) return [...profileNodes(await this.#workspaces.list())];
    if (node.kind === 'profile') return [...(await this.#placeNodes(node))];
    return node.kind === 'part' ? [...partNodes(node)] : [];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  /** Whatever happens, the answer is something to show. */
  async #placeNodes(node: ProfileNode): Promise<readonly AzureNode[]> {
    const { workspace, profile } = node;
    try {
      const overview = await vscode.window.withProgress({ location: { viewId: 'byoml.azure' } }, () =>
        this.#overviews.at({ workspace, profile }),
      );
      return placeNodes(node, overview);
    } catch (error) {
      const code = ByomlError.is(error) ? error.code : 'defect';
      return [troubleNode(node, { code, message: errorWords(error), action: '' })];
    }
  }
}
