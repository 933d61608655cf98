import * as vscode from 'vscode';
import { Coalesced } from '../host/coalesced.ts';
import type { Jobs } from '../host/jobs.ts';
import { statusLook } from './statusLook.ts';

/** Milliseconds between two looks at the running job. */
const pace = 150;

/** The running job in the status bar; nothing while none runs. */
export class StatusBar implements vscode.Disposable {
  readonly #jobs: Jobs;
  readonly #item = vscode.window.createStatusBarItem('byoml.job', vscode.StatusBarAlignment.Left);
  readonly #redraw = new Coalesced(() => {
    this.#draw();
  }, pace);
  readonly #following: { dispose(): void };

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
    this.#item.name = vscode.l10n.t('BYO-ML: running job');
    this.#item.command = 'byoml.activity.focus';
    this.#following = jobs.onDidChange(() => {
      this.#redraw.request();
    });
  }

  dispose(): void {
    this.#following.dispose();
    this.#redraw.dispose();
    this.#item.dispose();
  }

  #draw(): void {
    const running = this.#jobs.running();
    if (running === undefined) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, spoken } = statusLook(running.record, running.fraction);
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.show();
  }
}
