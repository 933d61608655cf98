import type * as vscode from 'vscode';
import type { FileToCheck } from '../protocol/workerApi.ts';
import { checkedKind } from './checkedFile.ts';
import { DocumentDiagnostics } from './documentDiagnostics.ts';
import type { Logger } from './logger.ts';
import type { WorkerPool } from './workerPool.ts';

/**
 * What is wrong with the user's own files, when they are opened and saved. Such a file alone does not wake the extension:
 * YAML is everywhere, and nothing is to happen at the start of the editor. Whoever works with detections has woken it.
 */
export class FileDiagnostics implements vscode.Disposable {
  readonly #diagnostics: DocumentDiagnostics;

  constructor(pool: Pick<WorkerPool, 'call'>, logger: Logger) {
    this.#diagnostics = new DocumentDiagnostics(
      {
        source: 'BYO-ML',
        wants: ({ uri }) => fileKind(uri.fsPath) !== undefined,
        check: async (document, signal) => {
          const path = document.uri.fsPath;
          const kind = fileKind(path);
          if (kind === undefined) return [];
          return pool.call('pages', 'checkFile', { kind, path, text: document.getText() }, { signal });
        },
      },
      logger,
    );
  }

  dispose(): void {
    this.#diagnostics.dispose();
  }
}

function fileKind(path: string): FileToCheck['kind'] | undefined {
  const kind = checkedKind(path);
  return kind === 'rule' ? undefined : kind;
}
