import type { Server } from 'node:net';
import rhea, { type EventContext, type Message, type Sender } from 'rhea';
import { isSharedAccess } from './sharedAccess.ts';

interface HubEvent {
  readonly sequenceNumber: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly enqueuedTime: number;
  readonly body: unknown;
}

/** Events of one hub, in partitions, and those who wait for more. */
export interface HubEvents {
  readonly partitions: readonly (readonly HubEvent[])[];
  add(body: unknown): void;
  onAdded(listener: () => void): void;
}

export function newHub(partitionCount = 2): HubEvents {
  const partitions = Array.from({ length: partitionCount }, (): HubEvent[] => []);
  const listeners: (() => void)[] = [];
  let turn = 0;
  return {
    partitions,
    add: (body) => {
      const partition = partitions[turn++ % partitionCount]!;
      partition.push({ sequenceNumber: partition.length, enqueuedTime: Date.now(), body });
      for (const listener of listeners) listener();
    },
    onAdded: (listener) => {
      listeners.push(listener);
    },
  };
}

interface Reading {
  readonly events: readonly HubEvent[];
  cursor: number;
}

/**
 * Hubs of one namespace as @azure/event-hubs reads them: a token first ($cbs), then properties ($management) and partitions, from
 * where the reader wants. Source: the SDK's own links and filters (6.0.4).
 */
export async function serveHub(
  hubs: ReadonlyMap<string, HubEvents>,
  key: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const container = rhea.create_container({ id: 'local-event-hubs' });
  const readings = new Map<Sender, Reading>();
  const signedIn = new WeakSet<object>();

  container.on('sender_open', ({ sender, connection }: EventContext) => {
    if (sender === undefined) return;
    sender.set_source(sender.source);
    const [, hub = '', partition = ''] =
      /^([^/]+)\/ConsumerGroups\/[^/]+\/Partitions\/(\w+)$/.exec(sender.source.address) ?? [];
    if (hub === '') return;
    if (!signedIn.has(connection)) {
      sender.close({
        condition: 'amqp:unauthorized-access',
        description: 'Unauthorized access. A valid token is required.',
      });
      return;
    }
    const events = hubs.get(hub.toLowerCase());
    const read = events?.partitions[Number(partition)];
    if (events === undefined || read === undefined) {
      sender.close({
        condition: 'amqp:not-found',
        description: `The messaging entity '${hub}' could not be found.`,
      });
      return;
    }
    readings.set(sender, { events: read, cursor: startOf(read, filterOf(sender)) });
    events.onAdded(() => {
      pump(sender, readings.get(sender));
    });
    pump(sender, readings.get(sender));
  });
  container.on('sendable', ({ sender }: EventContext) => {
    if (sender !== undefined) pump(sender, readings.get(sender));
  });
  container.on('sender_close', ({ sender }: EventContext) => {
    if (sender !== undefined) readings.delete(sender);
  });
  container.on('receiver_open', ({ receiver }: EventContext) => {
    receiver?.set_target(receiver.target);
  });
  container.on('message', ({ message, receiver, connection }: EventContext) => {
    if (message === undefined || receiver === undefined) return;
    const address = receiver.target.address;
    const reply = connection.find_sender(
      (link: { source?: { address?: string } }) => link.source?.address === address,
    );
    const properties = (message.application_properties ?? {}) as Readonly<Record<string, unknown>>;
    const answer =
      properties['operation'] === 'put-token' ? token(message, key) : described(properties, hubs);
    if (answer.status < 300 && properties['operation'] === 'put-token') signedIn.add(connection);
    reply?.send({
      to: message.reply_to ?? '',
      correlation_id: message.message_id as string,
      application_properties: { 'status-code': answer.status, 'status-description': answer.description },
      body: answer.body,
    });
  });

  const server = container.listen({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, port: address.port };
}

interface Reply {
  readonly status: number;
  readonly description: string;
  readonly body?: unknown;
}

function token({ body }: Message, key: string): Reply {
  return isSharedAccess(String(body), key)
    ? { status: 200, description: 'OK' }
    : { status: 401, description: 'InvalidSignature: The token has an invalid signature.' };
}

/** Properties of a hub or of one of its partitions. */
function described(asked: Readonly<Record<string, unknown>>, hubs: ReadonlyMap<string, HubEvents>): Reply {
  const name = String(asked['name']);
  const hub = hubs.get(name.toLowerCase());
  if (hub === undefined)
    return { status: 404, description: `The messaging entity '${name}' could not be found.` };
  const type = String(asked['type']);
  const ids = hub.partitions.map((_, index) => String(index));
  if (type === 'com.microsoft:eventhub') {
    const body = { name, type, created_at: new Date(0), partition_ids: ids, partition_count: ids.length };
    return { status: 200, description: 'OK', body };
  }
  const partition = String(asked['partition']);
  const events = hub.partitions[Number(partition)] ?? [];
  const last = events.at(-1);
  const body = {
    name,
    type,
    partition,
    begin_sequence_number: 0,
    last_enqueued_sequence_number: last?.sequenceNumber ?? -1,
    last_enqueued_offset: last === undefined ? '-1' : offsetOf(last),
    last_enqueued_time_utc: new Date(last?.enqueuedTime ?? 0),
    is_partition_empty: last === undefined,
  };
  return { status: 200, description: 'OK', body };
}

function filterOf({ source }: Sender): string {
  const filter = (source.filter ?? {}) as Readonly<Record<string, { readonly value?: unknown }>>;
  const text = filter['apache.org:selector-filter:string']?.value;
  return typeof text === 'string' ? text : '';
}

/** Where a reader begins: `amqp.annotation.x-opt-offset > '100'` and the like. */
function startOf(events: readonly HubEvent[], filter: string): number {
  const [, field, inclusive, value] =
    /x-opt-(sequence-number|offset|enqueued-time) >(=?) '([^']*)'/.exec(filter) ?? [];
  if (field === undefined || value === '-1') return 0;
  if (value === '@latest') return events.length;
  const wanted = Number(value);
  const at = events.findIndex((event) => {
    const own = {
      'sequence-number': event.sequenceNumber,
      offset: Number(offsetOf(event)),
      'enqueued-time': event.enqueuedTime,
    };
    const found = own[field as keyof typeof own];
    return inclusive === '' ? found > wanted : found >= wanted;
  });
  return at < 0 ? events.length : at;
}

function offsetOf({ sequenceNumber }: HubEvent): string {
  return String(sequenceNumber * 100);
}

function pump(sender: Sender, reading: Reading | undefined): void {
  while (reading !== undefined && sender.sendable() && reading.cursor < reading.events.length) {
    const event = reading.events[reading.cursor++]!;
    sender.send({
      message_annotations: {
        'x-opt-sequence-number': event.sequenceNumber,
        'x-opt-offset': offsetOf(event),
        'x-opt-enqueued-time': new Date(event.enqueuedTime),
      },
      body: rhea.message.data_section(Buffer.from(JSON.stringify(event.body))) as unknown,
    });
  }
}
