import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { RunPlace } from '../core/runRows.ts';
import type { ResultsHostApi, ResultsPageApi } from '../protocol/resultsApi.ts';
import { Rpc } from '../protocol/rpc.ts';
import type { Handlers } from '../protocol/rpcTypes.ts';
import { resultsHtml } from './resultsHtml.ts';
import { runMark } from './runMark.ts';
import { runTitle } from './treeLabels.ts';
import { webviewChannel } from './webviewChannel.ts';

interface Connection {
  readonly rpc: Rpc<ResultsHostApi, ResultsPageApi>;
  readonly channel: { dispose(): void };
}

/** What all pages have in common. */
export interface ResultsPageParts {
  /** Folder of the page's script and style. */
  readonly assets: vscode.Uri;
  readonly media: vscode.Uri;
  readonly pageSize: () => number;
  readonly handlers: (place: RunPlace) => Handlers<ResultsHostApi>;
}

/** The page of one run in its panel. A hidden page is gone and starts anew when it is shown, from the state it kept. */
export class ResultsPage implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #place: RunPlace;
  readonly #parts: ResultsPageParts;
  readonly #following: vscode.Disposable;
  #connection: Connection | undefined;
  #mark: Promise<string | undefined>;

  constructor(panel: vscode.WebviewPanel, place: RunPlace, parts: ResultsPageParts) {
    this.#panel = panel;
    this.#place = place;
    this.#parts = parts;
    this.#mark = runMark(place);
    this.#fill();
    this.#following = panel.onDidChangeViewState(() => {
      this.#follow();
    });
    this.#follow();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Looks whether the run is still what the page shows, and tells the page where it is not. */
  async check(): Promise<void> {
    const before = this.#mark;
    this.#mark = runMark(this.#place);
    const [old, now] = await Promise.all([before, this.#mark]);
    if (old === now) return;
    // A page that closes meanwhile needs no telling.
    await this.#connection?.rpc.call('runChanged', { exists: now !== undefined }).catch(() => undefined);
  }

  dispose(): void {
    this.#following.dispose();
    this.#disconnect('the page was closed');
  }

  /** A page that comes back is another one, which must not get answers to questions of the one before. */
  #follow(): void {
    if (!this.#panel.visible) this.#disconnect('the page is hidden');
    else if (this.#connection === undefined) {
      const channel = webviewChannel(this.#panel.webview);
      const rpc = new Rpc<ResultsHostApi, ResultsPageApi>(channel, this.#parts.handlers(this.#place));
      this.#connection = { rpc, channel };
    }
  }

  #disconnect(reason: string): void {
    this.#connection?.rpc.dispose(reason);
    this.#connection?.channel.dispose();
    this.#connection = undefined;
  }

  #fill(): void {
    const { assets, media, pageSize } = this.#parts;
    const { webview } = this.#panel;
    const title = runTitle(this.#place);
    const asset = (name: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
    this.#panel.title = title;
    this.#panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'results-light.svg'),
      dark: vscode.Uri.joinPath(media, 'results-dark.svg'),
    };
    webview.options = { enableScripts: true, localResourceRoots: [assets] };
    webview.html = resultsHtml({
      start: { place: this.#place, pageSize: pageSize(), language: vscode.env.language },
      title,
      script: asset('results.js'),
      style: asset('results.css'),
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('hex'),
    });
  }
}
