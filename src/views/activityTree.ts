import * as vscode from 'vscode';
import { Coalesced } from '../host/coalesced.ts';
import { isActive } from '../host/jobRecord.ts';
import type { Jobs } from '../host/jobs.ts';
import type { ActivityNode } from './activityNode.ts';
import { jobLook } from './jobLook.ts';
import { nextChange } from './relativeTime.ts';
import { treeItem } from './treeItem.ts';

/** Milliseconds between two looks at a running job, which may report thousands of steps a second. */
const pace = 150;

/** The Activity view: jobs that run, wait, and are over. */
export class ActivityTree implements vscode.TreeDataProvider<ActivityNode>, vscode.Disposable {
  readonly #jobs: Jobs;
  readonly #changed = new vscode.EventEmitter<ActivityNode | undefined>();
  readonly #redraw = new Coalesced(() => {
    this.#draw();
  }, pace);
  readonly #view: vscode.TreeView<ActivityNode>;
  readonly #parts: readonly { dispose(): unknown }[];
  #nodes: readonly ActivityNode[] = [];
  #clock: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
    this.#view = vscode.window.createTreeView('byoml.activity', { treeDataProvider: this });
    this.#parts = [
      this.#changed,
      this.#redraw,
      this.#view,
      jobs.onDidChange(() => {
        this.#redraw.request();
      }),
      this.#view.onDidChangeVisibility(() => {
        this.#drawAll();
      }),
    ];
  }

  getTreeItem(node: ActivityNode): vscode.TreeItem {
    const record = this.#jobs.list().find(({ id }) => id === node.id);
    // Cleared meanwhile; the tree is about to hear of it.
    if (record === undefined) return new vscode.TreeItem('');
    const running = this.#jobs.running();
    const fraction = running?.record.id === node.id ? running.fraction : 0;
    return treeItem(jobLook(record, fraction, Date.now()), node);
  }

  getChildren(node?: ActivityNode): ActivityNode[] {
    if (node !== undefined) return [];
    const known = new Map(this.#nodes.map((old) => [old.id, old]));
    this.#nodes = this.#jobs.list().map(({ id }) => known.get(id) ?? { kind: 'job', id });
    return [...this.#nodes];
  }

  dispose(): void {
    clearTimeout(this.#clock);
    for (const part of this.#parts) part.dispose();
  }

  /** While the same jobs run, only those are drawn again. */
  #draw(): void {
    if (!this.#view.visible) return;
    const records = this.#jobs.list();
    const active = new Set(records.filter(isActive).map(({ id }) => id));
    const same =
      records.length === this.#nodes.length && records.every(({ id }, at) => id === this.#nodes[at]?.id);
    if (same && active.size > 0) {
      for (const node of this.#nodes) if (active.has(node.id)) this.#changed.fire(node);
    } else this.#drawAll();
  }

  #drawAll(): void {
    this.#changed.fire(undefined);
    this.#followClock();
  }

  /** One timer, only while somebody looks: to when the first of the times on the screen is no longer right. */
  #followClock(): void {
    clearTimeout(this.#clock);
    const ended = this.#jobs.list().flatMap(({ endedAt }) => endedAt ?? []);
    const wait = nextChange(ended, Date.now());
    if (wait === undefined || !this.#view.visible) return;
    this.#clock = setTimeout(() => {
      this.#drawAll();
    }, wait);
  }
}
