import * as vscode from 'vscode';
import { checkedKind } from './checkedFile.ts';
import { DocumentDiagnostics } from './documentDiagnostics.ts';
import type { Logger } from './logger.ts';
import type { Settings } from './settings.ts';
import type { WorkerPool } from './workerPool.ts';

/** Milliseconds without a key before a query is parsed. */
const quiet = 300;

/**
 * What Microsoft's parser says of rules, while they are typed. A KQL file wakes the extension (package.json gives the
 * language a configuration, which makes VS Code do so); the parser is loaded with the first rule that is opened, in a
 * worker that does not train.
 */
export class RuleDiagnostics implements vscode.Disposable {
  readonly #diagnostics: DocumentDiagnostics;
  readonly #following: vscode.Disposable;

  constructor(pool: Pick<WorkerPool, 'call'>, settings: Settings, logger: Logger) {
    this.#diagnostics = new DocumentDiagnostics(
      {
        source: 'KQL',
        quiet,
        wants: ({ uri }) => checkedKind(uri.fsPath) === 'rule' && settings.ruleDiagnostics(uri),
        check: (document, signal) =>
          pool.call('pages', 'checkQuery', { query: document.getText() }, { signal }),
      },
      logger,
    );
    this.#following = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('byoml.rules.diagnostics')) this.#diagnostics.checkAll();
    });
  }

  dispose(): void {
    this.#following.dispose();
    this.#diagnostics.dispose();
  }
}
