import type { Step } from '../core/algorithm.ts';
import type { Cloud } from '../core/azure/clouds.ts';
import type { EventHub, EventHubNamespace, StorageAccount } from '../core/azure/destinations.ts';
import type { ProviderState, ResourceGroup, Subscription, Tenant } from '../core/azure/directory.ts';
import type { ExportRule, ExportRuleListed } from '../core/azure/exportRule.ts';
import type { FoundPage } from '../core/azure/found.ts';
import type { LogTable } from '../core/azure/logTable.ts';
import type { Permissions } from '../core/azure/permissions.ts';
import type { Place } from '../core/azure/place.ts';
import type { Tokens } from '../core/azure/tokens.ts';
import type { Transport } from '../core/azure/transport.ts';
import type { Cluster, CollectionRule, Workspace, WorkspaceTable } from '../core/azure/workspace.ts';
import type { BlobSource, DownloadedBlob } from './downloadBlobs.ts';

/** A place, or as much of it as is known: while it is chosen, not even the tenant is. */
export type PlaceSoFar = Partial<Place>;

export type Pages<Found> = AsyncGenerator<FoundPage<Found>, void, void>;

/** What a client is made of. */
export interface AzureClientOptions {
  readonly transport: Transport;
  readonly tokens: Tokens;
  readonly place: PlaceSoFar;
  readonly signal: AbortSignal;
  /** Told when a service asks to wait, and of each poll of a long-running operation. */
  readonly progress?: ((step: Step) => void) | undefined;
  /** Waits some milliseconds; rejects with `cancelled` once the signal is aborted. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** In [0, 1): spreads the retries of many clients. */
  readonly random?: (() => number) | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now?: (() => number) | undefined;
}

/**
 * Azure, as far as we use it. Functions without an address speak of the client's place and throw `azure.profile` where it
 * is not said. What is idempotent is tried four times.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `cancelled`: all of them
 */
export interface AzureClient {
  readonly cloud: Cloud;

  listTenants(): Promise<readonly Tenant[]>;
  /** Pages as the service gives them, from the first one or from a page's `next`; each is asked for when it is wanted. */
  listSubscriptions(next?: string): Pages<Subscription>;
  listWorkspaces(subscription: string, next?: string): Pages<Workspace>;
  listResourceGroups(subscription?: string): Promise<readonly ResourceGroup[]>;
  getProviderState(namespace: string, subscription?: string): Promise<ProviderState>;

  getWorkspace(): Promise<Workspace>;
  /** Of a workspace's ARM id; undefined where that may not be read, false where the cloud has no Sentinel. */
  hasSentinel(workspaceId: string): Promise<boolean | undefined>;

  listExportRules(): Promise<readonly ExportRuleListed[]>;
  /** Undefined where there is none of that name. */
  getExportRule(name: string): Promise<ExportRuleListed | undefined>;
  /** Replaces the whole rule, or makes it. */
  putExportRule(rule: ExportRule): Promise<ExportRuleListed>;
  /** False: it was gone already. */
  deleteExportRule(name: string): Promise<boolean>;

  /** Of the place's subscription. */
  listClusters(): Promise<readonly Cluster[]>;
  listTables(): Promise<readonly WorkspaceTable[]>;
  /** Undefined where the workspace has no such table. */
  getTable(name: string): Promise<WorkspaceTable | undefined>;
  /** Waits until it is done. */
  migrateTable(name: string): Promise<void>;

  /** By ARM id; undefined where it is not there. */
  getStorageAccount(id: string): Promise<StorageAccount | undefined>;
  listStorageAccounts(subscription?: string): Promise<readonly StorageAccount[]>;
  /** By ARM id; undefined where it is not there. */
  getEventHubNamespace(id: string): Promise<EventHubNamespace | undefined>;
  listEventHubNamespaces(subscription?: string): Promise<readonly EventHubNamespace[]>;
  /** By the namespace's ARM id. */
  listEventHubs(namespaceId: string): Promise<readonly EventHub[]>;
  /** Of the place's subscription, those that send to the place's workspace. */
  listDataCollectionRules(): Promise<readonly CollectionRule[]>;

  /** What the caller may do at an ARM id; for {@link isAllowed}. */
  getPermissions(scope: string): Promise<readonly Permissions[]>;

  /** `timespan` is an ISO 8601 duration or `start/end`. */
  queryLogs(customerId: string, kql: string, timespan: string): Promise<LogTable>;
  /** The blobs of a container in the order of their names, one after the other. */
  downloadBlobs(source: BlobSource): AsyncGenerator<DownloadedBlob, void, void>;

  /** Reads what was just made, again for a while where it is not there yet; undefined once that is over. */
  getAfterCreate<Value>(read: () => Promise<Value | undefined>): Promise<Value | undefined>;
}
