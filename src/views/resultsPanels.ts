import * as vscode from 'vscode';
import type { RunPlace } from '../core/runRows.ts';
import type { Settings } from '../host/settings.ts';
import type { WorkerPool } from '../host/workerPool.ts';
import type { Workspaces } from '../host/workspaces.ts';
import { resultsHandlers, type ResultsPorts } from './resultsHandlers.ts';
import { ResultsPage, type ResultsPageParts } from './resultsPage.ts';
import { resultsPlace } from './resultsPlace.ts';
import { resultsPorts } from './resultsPorts.ts';

const viewType = 'byoml.results';

export interface ResultsNeeds {
  readonly extensionUri: vscode.Uri;
  readonly pool: WorkerPool;
  readonly workspaces: Workspaces;
  readonly settings: Settings;
  readonly actions: Pick<ResultsPorts, 'createRule'>;
}

/** The results pages: one for each run, brought back by the editor when it starts again. */
export class ResultsPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #parts: ResultsPageParts;
  readonly #pages = new Map<string, ResultsPage>();
  readonly #following: readonly { dispose(): unknown }[];

  constructor({ extensionUri, pool, workspaces, settings, actions }: ResultsNeeds) {
    this.#parts = {
      assets: vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
      media: vscode.Uri.joinPath(extensionUri, 'media'),
      pageSize: () => settings.pageSize(),
      handlers: (place) =>
        resultsHandlers(
          place,
          pool,
          resultsPorts(place, (run) => actions.createRule(run)),
        ),
    };
    this.#following = [
      workspaces.onDidChange(() => {
        for (const page of this.#pages.values()) void page.check();
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
    ];
  }

  /** Shows a run: its page, where it is open already. */
  open(place: RunPlace): void {
    const page = this.#pages.get(keyOf(place));
    if (page !== undefined) {
      page.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.#adopt(panel, place);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const place = resultsPlace(state);
    // Without knowing its run there is nothing to show; a run that is gone is told by its page.
    if (place === undefined || this.#pages.has(keyOf(place))) panel.dispose();
    else this.#adopt(panel, place);
    return Promise.resolve();
  }

  dispose(): void {
    for (const part of this.#following) part.dispose();
    for (const page of this.#pages.values()) page.dispose();
    this.#pages.clear();
  }

  #adopt(panel: vscode.WebviewPanel, place: RunPlace): void {
    const key = keyOf(place);
    const page = new ResultsPage(panel, place, this.#parts);
    this.#pages.set(key, page);
    panel.onDidDispose(() => {
      page.dispose();
      this.#pages.delete(key);
    });
  }
}

function keyOf({ workspace, detection, run }: RunPlace): string {
  return JSON.stringify([workspace, detection, run]);
}
