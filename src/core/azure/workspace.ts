/** Where a workspace is. */
export interface WorkspaceAddress {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly workspace: string;
}

/** A Log Analytics workspace. */
export interface Workspace {
  /** ARM id. */
  readonly id: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  /** GUID that queries and exported rows name it by. */
  readonly customerId: string;
  readonly sku: string | undefined;
  readonly retentionDays: number | undefined;
  /** ARM id of the dedicated cluster that it is linked to. */
  readonly cluster: string | undefined;
}

/** A table of a workspace. The words are the service's; it may add to them. */
export interface WorkspaceTable {
  readonly name: string;
  /** `Analytics`, `Basic` or `Auxiliary`. */
  readonly plan: string | undefined;
  /** `Microsoft`, `CustomLog`, `RestoredLogs` or `SearchResults`. */
  readonly type: string | undefined;
  /** `Any`, `Classic` (made by the HTTP Data Collector API) or `DataCollectionRuleBased`. */
  readonly subType: string | undefined;
  readonly retentionDays: number | undefined;
  readonly totalRetentionDays: number | undefined;
  readonly provisioningState: string | undefined;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A dedicated cluster of Log Analytics. */
export interface Cluster {
  /** ARM id. */
  readonly id: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  readonly provisioningState: string | undefined;
  readonly sku: string | undefined;
  /** GB a day that are reserved. */
  readonly capacity: number | undefined;
  /** ARM ids of its workspaces. */
  readonly workspaces: readonly string[];
}

/** A data collection rule, as far as the overview shows it. */
export interface CollectionRule {
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly kind: string | undefined;
  /** ARM ids of the workspaces that it sends to. */
  readonly workspaces: readonly string[];
  /** E.g. `Microsoft-SecurityEvent`, `Custom-Results_CL`. */
  readonly streams: readonly string[];
  /** XPath queries of the Windows events that it collects. */
  readonly windowsEvents: readonly string[];
}
