import { setTimeout as sleep } from 'node:timers/promises';
import type { DataExportBody } from '../schemas/dataExportSchema.ts';
import type { Resource } from '../world/resources.ts';
import type { Row, World } from '../world/world.ts';
import type { BlobService } from './blobService.ts';
import { BlobWriter } from './blobWriter.ts';
import { hubOf } from './exportLayout.ts';
import type { HubService } from './hubService.ts';

/** Of which the service exports nothing, whatever a rule says. Source: "Log Analytics data export", unsupported tables. */
const unsupported = ['AlertHistory', 'AzureDiagnostics', 'NetworkSessions', 'ProtectionStatus'];

/** Rows that came in for a table with an enabled rule go to the rule's destination after a while; none from before the rule. */
export class Exporter {
  readonly #world: World;
  readonly #blobs: BlobWriter;
  readonly #hubs: HubService;
  readonly #delay: number;
  /** Destinations are written one batch after the other. */
  #last: Promise<void> = Promise.resolve();
  readonly #stopped = new AbortController();

  constructor(world: World, blobs: BlobService, hubs: HubService, delay: number) {
    this.#world = world;
    this.#blobs = new BlobWriter(world, blobs);
    this.#hubs = hubs;
    this.#delay = delay;
  }

  take(workspaceId: string, table: string, rows: readonly Row[]): void {
    if (!isExported(this.#world.resources.get(`${workspaceId}/tables/${table}`))) return;
    for (const rule of this.#world.resources.ofType(
      'Microsoft.OperationalInsights/workspaces/export',
      workspaceId,
    )) {
      const { tableNames, enable, destination } = rule.properties as DataExportBody['properties'];
      const isMeant = tableNames.some((name) => name.toLowerCase() === table.toLowerCase());
      if (enable === false || !isMeant) continue;
      const due = sleep(this.#delay, undefined, { signal: this.#stopped.signal });
      const before = this.#last;
      this.#last = Promise.all([due, before])
        .then(() => this.#write(destination, workspaceId, table, rows))
        .catch((error: unknown) => {
          if (!this.#stopped.signal.aborted) process.emitWarning(`The export failed: ${String(error)}`);
        });
    }
  }

  /** Once everything that came in until now is where it belongs. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#last;
  }

  async #write(
    { resourceId, metaData }: DataExportBody['properties']['destination'],
    workspaceId: string,
    table: string,
    rows: readonly Row[],
  ): Promise<void> {
    if (/\/Microsoft\.EventHub\//i.test(resourceId)) {
      await this.#hubs.send(resourceId, metaData?.eventHubName ?? hubOf(table), rows);
      return;
    }
    const account = this.#world.resources.get(resourceId)?.name;
    // Somebody deleted it: the service drops what it cannot bring.
    if (account === undefined) return;
    await this.#blobs.write({ account, workspaceId, table, rows });
  }
}

function isExported(table: Resource | undefined): boolean {
  if (table === undefined || unsupported.includes(table.name)) return false;
  const { plan, schema } = table.properties as { plan: string; schema: { tableSubType: string } };
  return plan !== 'Auxiliary' && schema.tableSubType !== 'Classic';
}
