import type { DetectionSummary, WorkspaceSummary } from '../core/workspaceSummary.ts';
import { Coalesced } from './coalesced.ts';
import { Listeners } from './listeners.ts';
import type { OpenFolder, OpenFolders } from './openFolders.ts';
import { withLivingWorker } from './withLivingWorker.ts';
import type { WorkerPool } from './workerPool.ts';

/** An open folder and what it holds; no summary where it has no `byoml.yaml`. */
export interface ReadFolder extends OpenFolder {
  readonly summary: WorkspaceSummary | undefined;
}

/** For how many milliseconds changes are gathered: a model or a run is written as several files. */
const gathering = 300;

/** What the open folders hold: read when somebody asks, and anew after their files changed. */
export class Workspaces {
  readonly #pool: Pick<WorkerPool, 'call'>;
  readonly #open: OpenFolders;
  readonly #readings = new Map<string, Promise<ReadFolder>>();
  readonly #watchers = new Map<string, { dispose(): void }>();
  readonly #following: { dispose(): void };
  readonly #changed = new Listeners<undefined>();
  readonly #changes = new Coalesced(() => {
    this.refresh();
  }, gathering);

  /** Usable as a VS Code event. */
  readonly onDidChange = this.#changed.event;

  constructor(pool: Pick<WorkerPool, 'call'>, open: OpenFolders) {
    this.#pool = pool;
    this.#open = open;
    this.#following = open.onDidChange(() => {
      this.#watch();
      this.refresh();
    });
    this.#watch();
  }

  /** Every open folder, in the editor's order. */
  list(): Promise<readonly ReadFolder[]> {
    return Promise.all(this.#open.list().map((folder) => this.#reading(folder)));
  }

  /** One detection, by the path of its workspace and its name. */
  async detection(workspace: string, name: string): Promise<DetectionSummary | undefined> {
    const folder = (await this.list()).find(({ path }) => path === workspace);
    return folder?.summary?.detections.find((detection) => detection.name === name);
  }

  /** Forgets what was read. */
  refresh(): void {
    this.#readings.clear();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#following.dispose();
    this.#changes.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }

  #reading(folder: OpenFolder): Promise<ReadFolder> {
    const known = this.#readings.get(folder.path);
    if (known !== undefined) return known;
    const reading = this.#read(folder);
    this.#readings.set(folder.path, reading);
    return reading;
  }

  /** Whatever happens, the answer is something to show. */
  async #read(folder: OpenFolder): Promise<ReadFolder> {
    try {
      const summary = await withLivingWorker(() =>
        this.#pool.call('pages', 'readWorkspace', { workspace: folder.path }),
      );
      return { ...folder, summary };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { ...folder, summary: { problem, detections: [] } };
    }
  }

  #watch(): void {
    const paths = new Set(this.#open.list().map(({ path }) => path));
    for (const [path, watcher] of this.#watchers) {
      if (paths.has(path)) continue;
      watcher.dispose();
      this.#watchers.delete(path);
    }
    for (const path of paths) {
      if (this.#watchers.has(path)) continue;
      const watcher = this.#open.watch(path, () => {
        this.#changes.request();
      });
      this.#watchers.set(path, watcher);
    }
  }
}
