import { createHmac } from 'node:crypto';
import type { Server } from 'node:net';
import type { Row, World } from '../world/world.ts';
import { lineOf } from './exportLayout.ts';
import { newHub, serveHub, type HubEvents } from './hubServer.ts';

interface Namespace {
  readonly hubs: Map<string, HubEvents>;
  readonly listener: Promise<{ readonly server: Server; readonly port: number }>;
}

/** Rows a batch event; how many the export really sends is not documented. */
const rowsPerEvent = 100;

/** Event hubs over AMQP, a port for each namespace, which listens from when it is first needed. */
export class HubService {
  readonly #world: World;
  readonly #namespaces = new Map<string, Namespace>();

  constructor(world: World) {
    this.#world = world;
  }

  /** As `listKeys` gives it: for the SDK's way to a local service. */
  async connectionString(namespaceId: string): Promise<string> {
    const { port } = await this.#namespace(namespaceId).listener;
    return `Endpoint=sb://127.0.0.1:${port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${this.keyOf(namespaceId)};UseDevelopmentEmulator=true;`;
  }

  keyOf(namespaceId: string): string {
    return createHmac('sha256', this.#world.signingKey).update(namespaceId.toLowerCase()).digest('base64');
  }

  /** Sends rows as events `{"records": [...]}`, to the partitions in turn; the hub is made when it is not there. */
  async send(namespaceId: string, hub: string, rows: readonly Row[]): Promise<void> {
    const { hubs, listener } = this.#namespace(namespaceId);
    await listener;
    this.#makeHub(namespaceId, hub);
    const events = hubs.get(hub.toLowerCase())!;
    for (let start = 0; start < rows.length; start += rowsPerEvent) {
      const records = rows
        .slice(start, start + rowsPerEvent)
        .map((row) => JSON.parse(lineOf(row)) as unknown);
      events.add({ records });
    }
  }

  async stop(): Promise<void> {
    for (const { listener } of this.#namespaces.values()) {
      const { server } = await listener;
      server.close();
    }
  }

  #makeHub(namespaceId: string, hub: string): void {
    const id = `${namespaceId}/eventhubs/${hub}`;
    if (this.#world.resources.get(id) === undefined) {
      this.#world.resources.put({
        id,
        name: hub,
        type: 'Microsoft.EventHub/Namespaces/EventHubs',
        properties: {
          status: 'Active',
          partitionCount: 2,
          partitionIds: ['0', '1'],
          messageRetentionInDays: 7,
        },
      });
    }
    this.#addHub(namespaceId, hub);
  }

  #addHub(namespaceId: string, hub: string): void {
    const { hubs } = this.#namespace(namespaceId);
    if (!hubs.has(hub.toLowerCase())) hubs.set(hub.toLowerCase(), newHub());
  }

  #namespace(namespaceId: string): Namespace {
    const key = namespaceId.toLowerCase();
    const known = this.#namespaces.get(key);
    if (known !== undefined) return known;
    const hubs = new Map<string, HubEvents>();
    const made = { hubs, listener: serveHub(hubs, this.keyOf(namespaceId)) };
    this.#namespaces.set(key, made);
    for (const { name } of this.#world.resources.ofType(
      'Microsoft.EventHub/Namespaces/EventHubs',
      namespaceId,
    )) {
      hubs.set(name.toLowerCase(), newHub());
    }
    return made;
  }
}
