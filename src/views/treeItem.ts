import * as vscode from 'vscode';
import type { ItemLook } from './itemLook.ts';

/** VS Code's own page for Markdown. */
const markdownPreview = 'vscode.markdown.preview.editor';

/** An item as VS Code wants it; `node` is what the commands of its menus get. */
export function treeItem(look: ItemLook, node: unknown): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label, collapsibleState(look.children));
  const { name, color } = look.icon;
  item.id = look.id;
  item.description = look.description;
  item.tooltip = look.tooltip;
  item.iconPath = new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = look.capabilities.join(' ');
  item.accessibilityInformation = { label: look.spoken };
  const command = openCommand(look, node);
  if (command !== undefined) item.command = command;
  return item;
}

function collapsibleState(children: ItemLook['children']): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return { none: None, collapsed: Collapsed, expanded: Expanded }[children];
}

function openCommand({ label, opens }: ItemLook, node: unknown): vscode.Command | undefined {
  switch (opens?.what) {
    case undefined:
      return undefined;
    case 'run':
      return { command: 'byoml.run.open', title: label, arguments: [node] };
    case 'command':
      return { command: opens.command, title: label, arguments: [node] };
    case 'text':
      return { command: 'vscode.open', title: label, arguments: [vscode.Uri.file(opens.path)] };
    case 'markdown':
      return {
        command: 'vscode.openWith',
        title: label,
        arguments: [vscode.Uri.file(opens.path), markdownPreview],
      };
  }
}
