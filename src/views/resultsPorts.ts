import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { RunPlace } from '../core/runRows.ts';
import type { ResultsPorts } from './resultsHandlers.ts';

/** What the page of a run at `place` can have the editor do. */
export function resultsPorts(place: RunPlace, createRule: ResultsPorts['createRule']): ResultsPorts {
  return {
    createRule,
    askWhere: async (name) => {
      const chosen = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.file(join(place.workspace, name)),
        filters: { CSV: ['csv'] },
        title: vscode.l10n.t('Export to a CSV File'),
      });
      return chosen?.fsPath;
    },
    copy: async (text) => {
      await vscode.env.clipboard.writeText(text);
    },
    sizeOf: async (path) => {
      try {
        const status = await stat(path);
        return status.isFile() ? status.size : undefined;
      } catch {
        return undefined;
      }
    },
    openText: async (path, line) => {
      const document = await textOf(path);
      const { start } = document.lineAt(Math.min(line, document.lineCount) - 1).range;
      // Beside the page, which is read on with the event in sight.
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        selection: new vscode.Range(start, start),
      });
    },
  };
}

async function textOf(path: string): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ByomlError('system.file', { path, reason });
  }
}
