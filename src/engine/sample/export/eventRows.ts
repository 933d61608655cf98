import type { Server } from '../company/servers.ts';
import type { Draw } from '../draw.ts';
import type { EventKind, SampleEvent } from '../events/sampleEvent.ts';
import { drawGuid } from '../guid.ts';
import { createRowWriter, type RowWriter } from './rowWriter.ts';
import { serverColumns } from './serverColumns.ts';
import { timeGenerated } from './timeGenerated.ts';

/** A row of the table: its identity and its JSON, without a line end. */
export interface EventRow {
  readonly itemId: string;
  readonly line: string;
}

/** Milliseconds until the agent has picked an event up. */
const pickUp = { least: 200, most: 9000 };

/** The columns that the way to the table adds to each row. */
const envelope = ['EventOriginId', 'TimeCollected', 'TimeGenerated', '_ItemId'];

/** Turns events into rows of SecurityEvent. */
export function createEventRows(): (draw: Draw, event: SampleEvent) => EventRow {
  const writers = new Map<Server, Map<EventKind, RowWriter>>();
  const writerOf = (server: Server, kind: EventKind): RowWriter => {
    const ofServer = writers.get(server) ?? new Map<EventKind, RowWriter>();
    writers.set(server, ofServer);
    const writer =
      ofServer.get(kind) ?? createRowWriter(serverColumns(server, kind), [...envelope, ...kind.own]);
    ofServer.set(kind, writer);
    return writer;
  };
  return (draw, { kind, time, server, values }) => {
    const itemId = drawGuid(draw);
    const origin = drawGuid(draw);
    const collected = timeGenerated(time + Math.floor(draw.between(pickUp.least, pickUp.most)));
    const added = [`"${origin}"`, `"${collected}"`, `"${timeGenerated(time)}"`, `"${itemId}"`];
    return { itemId, line: writerOf(server, kind)([...added, ...values]) };
  };
}
