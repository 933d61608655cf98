import * as vscode from 'vscode';
import type { OpenFolders } from './openFolders.ts';

/** What of a folder is ours. The parent too: when it is deleted, nothing is told of its children. */
const ourFiles = '{byoml.yaml,detections,detections/**}';

export const editorFolders: OpenFolders = {
  list: () =>
    (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .map(({ name, uri }) => ({ name, path: uri.fsPath })),

  onDidChange: (listener) =>
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener();
    }),

  watch: (path, changed) => {
    const pattern = new vscode.RelativePattern(vscode.Uri.file(path), ourFiles);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  },
};
