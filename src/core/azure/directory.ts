/** A directory that the signed-in account has a part in. */
export interface Tenant {
  /** GUID. */
  readonly id: string;
  readonly name: string | undefined;
  readonly domain: string | undefined;
}

export interface Subscription {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  /** `Enabled`, `Warned`, `PastDue`, `Disabled` or `Deleted`. */
  readonly state: string;
}

export interface ResourceGroup {
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly location: string;
}

/** Whether a subscription may use a service of Azure's. */
export type ProviderState = 'Registered' | 'Registering' | 'NotRegistered' | 'Unregistering';
