/** A storage account, as a destination of exports. */
export interface StorageAccount {
  /** ARM id. */
  readonly id: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  /** `StorageV2`, `Storage`, `BlobStorage`, `BlockBlobStorage` or `FileStorage`. */
  readonly kind: string;
  /** E.g. `Standard_LRS`. */
  readonly sku: string;
  /** `Standard` or `Premium`. */
  readonly tier: string | undefined;
  /** Without a slash at its end; undefined where the account has no blobs. */
  readonly blobEndpoint: string | undefined;
  readonly firewall: Firewall;
}

/** Who may come in over the network. */
interface Firewall {
  /** All that is not named is denied. */
  readonly closed: boolean;
  /** Azure's trusted services, exports among them, come in all the same. */
  readonly trustedServices: boolean;
}

/** A namespace of Event Hubs. */
export interface EventHubNamespace {
  /** ARM id. */
  readonly id: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  /** `Basic`, `Standard` or `Premium`. */
  readonly sku: string;
  readonly status: string | undefined;
  /** `Enabled`, `Disabled` or `SecuredByPerimeter`. */
  readonly publicNetworkAccess: string | undefined;
}

export interface EventHub {
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly partitions: number | undefined;
  /** `Delete`, `Compact` (exports cannot use it) or `DeleteOrCompact`. */
  readonly cleanupPolicy: string | undefined;
}
