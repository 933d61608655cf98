import * as vscode from 'vscode';
import { fileNameOf } from './fileNameOf.ts';

const scheme = 'byoml-azure';

/** What was read from Azure, as documents that nobody can edit. They last as long as the window. */
export class FactDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#texts.get(uri.path) ?? vscode.l10n.t('This was read before the window was loaded. Read it again.')
    );
  }

  /** Shows a text under a title; the same title has the same tab. */
  async show(title: string, extension: 'md' | 'json', text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${fileNameOf(title)}.${extension}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}
