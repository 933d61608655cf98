import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Path of the folder that the editor under test has open. */
export function workspacePath(...parts: readonly string[]): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return join(folder.uri.fsPath, ...parts);
}

/** What a folder below it holds, without hidden things; nothing where it is not there. */
export function namesIn(...parts: readonly string[]): readonly string[] {
  const path = workspacePath(...parts);
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

export const detection = 'anomalous-resource-access';
