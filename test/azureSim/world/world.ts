import type { Cloud, Endpoints } from '../../../src/core/azure/clouds.ts';
import type { Identity } from './identities.ts';
import type { Resources } from './resources.ts';

/** A directory. */
export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  readonly defaultDomain: string;
}

export interface Subscription {
  readonly id: string;
  readonly displayName: string;
  readonly tenant: string;
  state: 'Enabled' | 'Disabled';
  /** Resource providers by namespace; one that is not named is registered. */
  readonly providers: Map<string, 'Registered' | 'NotRegistered' | 'Registering'>;
}

/** A row of a table, as ingested: `TimeGenerated` (ISO 8601) is always there. */
export type Row = Readonly<Record<string, unknown>> & { readonly TimeGenerated: string };

/** An operation that goes on after its request was answered. */
export interface Operation {
  readonly name: string;
  /** Milliseconds since 1970-01-01T00:00Z; Infinity for one that is stuck. */
  readonly endsAt: number;
  readonly startTime: string;
  /** ARM id of what it works on. */
  readonly resource: string;
  /** How it ends, when not well. */
  readonly error?: { readonly code: string; readonly message: string } | undefined;
  /** What is so once it has ended. */
  readonly apply: () => void;
}

/** Where the local Azure listens, without a slash at the end. */
export interface Addresses {
  readonly origin: string;
  readonly endpoints: Endpoints;
}

/** Everything that the local Azure holds, in memory. */
export interface World {
  readonly cloud: Cloud;
  readonly addresses: Addresses;
  readonly tenants: readonly Tenant[];
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly identities: Readonly<Record<string, Identity>>;
  readonly resources: Resources;
  /** Rows by the table's id, in lower case. */
  readonly rows: Map<string, Row[]>;
  readonly operations: Map<string, Operation>;
  /** How long operations take, in milliseconds. */
  readonly operationTime: number;
  /** Entries a page of a list. */
  readonly pageSize: number;
  /** Seconds that a token is good for. */
  readonly tokenLifetime: number;
  /** Who signs tokens. */
  readonly signingKey: Buffer;
  /** Called for rows that came in: the export takes them. */
  onIngested: (workspaceId: string, table: string, rows: readonly Row[]) => void;
}

export function subscriptionOf(world: World, id: string): Subscription | undefined {
  return world.subscriptions.get(id.toLowerCase());
}
