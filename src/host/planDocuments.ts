import * as vscode from 'vscode';
import type { Plan } from '../core/azure/plan.ts';
import { visibleText } from '../core/visibleText.ts';
import { fileNameOf } from './fileNameOf.ts';

/** A plan that was made in this window. */
export interface OpenPlan {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly plan: Plan;
  readonly applied?: boolean;
}

interface Shown extends OpenPlan {
  readonly text: string;
}

const planScheme = 'byoml-plan';

/** Plans as documents that nobody can edit; what is applied is what was read. They last as long as the window. */
export class PlanDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered = vscode.workspace.registerTextDocumentContentProvider(planScheme, this);

  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    const shown = this.#shown.get(uri.query);
    return shown?.text ?? vscode.l10n.t('This plan was made before the window was loaded. Make it again.');
  }

  /** Shows a plan; gives the address of its document. */
  async show(open: OpenPlan, text: string): Promise<vscode.Uri> {
    const { plan } = open;
    const uri = vscode.Uri.from({
      scheme: planScheme,
      path: `/${fileNameOf(plan.title)}.md`,
      query: plan.id,
    });
    this.#shown.set(plan.id, { ...open, text });
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    return uri;
  }

  /** Says on top of a plan's document what came of it. */
  applied(plan: Plan, words: string): void {
    const shown = this.#shown.get(plan.id);
    if (shown === undefined) return;
    this.#shown.set(plan.id, {
      ...shown,
      applied: true,
      text: `> ${visibleText(words, 1000)}\n\n${shown.text}`,
    });
    this.#changed.fire(uriOf(plan));
  }

  /** The plan of a document. */
  of(uri: vscode.Uri | undefined): OpenPlan | undefined {
    return uri?.scheme === planScheme ? this.#shown.get(uri.query) : undefined;
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}

function uriOf({ id, title }: Plan): vscode.Uri {
  return vscode.Uri.from({ scheme: planScheme, path: `/${fileNameOf(title)}.md`, query: id });
}
