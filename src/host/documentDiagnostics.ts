import * as vscode from 'vscode';
import type { TextProblem } from '../core/textProblem.ts';
import { LatestChecks } from './latestChecks.ts';
import type { Logger } from './logger.ts';
import { redact } from './redact.ts';

/** Which documents are checked, when, and how. */
export interface DocumentCheck {
  /** Said beside each problem. */
  readonly source: string;
  readonly wants: (document: vscode.TextDocument) => boolean;
  /** Checked at every change, when it has been quiet for so many milliseconds; absent: when opened and saved. */
  readonly quiet?: number;
  readonly check: (document: vscode.TextDocument, signal: AbortSignal) => Promise<readonly TextProblem[]>;
}

/** Problems of open documents in the Problems view; those of a document go when it is closed. */
export class DocumentDiagnostics implements vscode.Disposable {
  readonly #rules: DocumentCheck;
  readonly #shown: vscode.DiagnosticCollection;
  readonly #checks: LatestChecks;
  readonly #parts: readonly { dispose(): unknown }[];

  constructor(rules: DocumentCheck, logger: Logger) {
    this.#rules = rules;
    this.#shown = vscode.languages.createDiagnosticCollection(rules.source);
    this.#checks = new LatestChecks(
      (uri, problems) => {
        this.#show(vscode.Uri.parse(uri, true), problems);
      },
      (error) => {
        logger.error(redact`a file could not be checked`, error);
      },
    );
    const { onDidChangeTextDocument, onDidCloseTextDocument, onDidOpenTextDocument, onDidSaveTextDocument } =
      vscode.workspace;
    this.#parts = [
      this.#shown,
      this.#checks,
      onDidOpenTextDocument((document) => {
        this.#check(document, 0);
      }),
      onDidSaveTextDocument((document) => {
        this.#check(document, 0);
      }),
      onDidChangeTextDocument(({ document }) => {
        // Not dirty: another program wrote the file, and the editor followed.
        if (rules.quiet !== undefined || !document.isDirty) this.#check(document, rules.quiet ?? 0);
      }),
      onDidCloseTextDocument(({ uri }) => {
        this.#forget(uri);
      }),
    ];
    this.checkAll();
  }

  /** Checks all open documents, after something else changed that decides on them. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#check(document, 0);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #check(document: vscode.TextDocument, wait: number): void {
    const { uri } = document;
    if (uri.scheme !== 'file') return;
    if (this.#rules.wants(document))
      this.#checks.request(uri.toString(), wait, (signal) => this.#rules.check(document, signal));
    else this.#forget(uri);
  }

  #forget(uri: vscode.Uri): void {
    this.#checks.forget(uri.toString());
    this.#shown.delete(uri);
  }

  #show(uri: vscode.Uri, problems: readonly TextProblem[]): void {
    const diagnostics = problems.map((problem) => diagnosticOf(problem, this.#rules.source));
    this.#shown.set(uri, diagnostics);
  }
}

function diagnosticOf(problem: TextProblem, source: string): vscode.Diagnostic {
  const { startLine, startColumn, endLine, endColumn, message, code } = problem;
  const range = new vscode.Range(startLine, startColumn, endLine, endColumn);
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  const severities = { error: Error, warning: Warning, information: Information, suggestion: Hint };
  const diagnostic = new vscode.Diagnostic(range, message, severities[problem.severity]);
  diagnostic.source = source;
  if (code !== undefined) diagnostic.code = code;
  return diagnostic;
}
