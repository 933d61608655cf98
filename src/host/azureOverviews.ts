import type { ExportOverview } from '../core/azure/exportOverview.ts';
import type { ProfilePlace } from '../protocol/azureApi.ts';
import { Listeners } from './listeners.ts';
import { withLivingWorker } from './withLivingWorker.ts';
import type { WorkerPool } from './workerPool.ts';

/** What there is in Azure at the places of the open folders: read when somebody asks, and kept until it may have changed. */
export class AzureOverviews {
  readonly #pool: Pick<WorkerPool, 'call'>;
  readonly #readings = new Map<string, Promise<ExportOverview>>();
  readonly #changed = new Listeners<undefined>();

  /** Usable as a VS Code event. */
  readonly onDidChange = this.#changed.event;

  constructor(pool: Pick<WorkerPool, 'call'>) {
    this.#pool = pool;
  }

  /** @throws ByomlError `azure.profile`, `azure.endpoints`, `signIn.*`, `network.*`, `store.*`, once; the next call reads again */
  at(place: ProfilePlace): Promise<ExportOverview> {
    const key = keyOf(place);
    const known = this.#readings.get(key);
    if (known !== undefined) return known;
    const reading = withLivingWorker(() => this.#pool.call('azure', 'azureOverview', place));
    this.#readings.set(key, reading);
    // What failed is not kept: the next one who asks may have signed in.
    reading.catch(() => {
      if (this.#readings.get(key) === reading) this.#readings.delete(key);
    });
    return reading;
  }

  /** As it is now, whatever was read before. */
  afresh(place: ProfilePlace): Promise<ExportOverview> {
    this.#readings.delete(keyOf(place));
    return this.at(place);
  }

  /** Forgets what was read. */
  refresh(): void {
    this.#readings.clear();
    this.#changed.fire(undefined);
  }
}

function keyOf({ workspace, profile }: ProfilePlace): string {
  return JSON.stringify([workspace, profile]);
}
