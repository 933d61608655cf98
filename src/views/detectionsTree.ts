import * as vscode from 'vscode';
import type { Workspaces } from '../host/workspaces.ts';
import { detectionLook } from './detectionLook.ts';
import type { DetectionNode } from './detectionNode.ts';
import { childNodes, rootNodes } from './detectionNodes.ts';
import { treeItem } from './treeItem.ts';

/** The Detections view: what the open folders hold. Empty, it lets the welcome content show. */
export class DetectionsTree implements vscode.TreeDataProvider<DetectionNode>, vscode.Disposable {
  readonly #workspaces: Workspaces;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #parts: readonly { dispose(): unknown }[];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces;
    this.#parts = [
      this.#changed,
      workspaces.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
      vscode.window.createTreeView('byoml.detections', { treeDataProvider: this, showCollapseAll: true }),
    ];
  }

  getTreeItem(node: DetectionNode): vscode.TreeItem {
    return treeItem(detectionLook(node), node);
  }

  async getChildren(node?: DetectionNode): Promise<DetectionNode[]> {
    return [...(node === undefined ? rootNodes(await this.#workspaces.list()) : childNodes(node))];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
