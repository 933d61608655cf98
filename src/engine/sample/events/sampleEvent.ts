import type { Access } from '../activity/access.ts';
import type { Server } from '../company/servers.ts';

/** Columns of a SecurityEvent row. */
export type Columns = Readonly<Record<string, string | number>>;

/** A kind of Windows event. */
export interface EventKind {
  readonly id: number;
  /** Columns that are the same in all events of the kind. */
  readonly fixed: Columns;
  /** Names of the columns that each event fills for itself. */
  readonly own: readonly string[];
}

/** An access, and the attack it is part of. */
export interface MarkedAccess {
  readonly access: Access;
  readonly attack: { readonly attackId: string; readonly kind: string } | undefined;
}

/** One event in a server's security log. */
export interface SampleEvent {
  readonly kind: EventKind;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly server: Server;
  /** JSON of the kind's own columns, in their order. */
  readonly values: readonly string[];
  /** What it tells, where that is part of an attack. */
  readonly planted?: MarkedAccess | undefined;
}
