/** What is found in Azure when a place is chosen. Names are text from outside: shown as text, never acted on. */
export interface FoundTenant {
  readonly id: string;
  readonly name: string;
  readonly domain?: string | undefined;
}

export interface FoundSubscription {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  /** `Enabled`, `Warned`, `PastDue`, `Disabled`, `Deleted`: what is not one of the first two cannot be changed. */
  readonly state: string;
}

export interface FoundWorkspace {
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly region: string;
}

/** A page of what is found; `next` asks for the one after it, and there is none without. */
export interface FoundPage<Found> {
  readonly items: readonly Found[];
  readonly next?: string | undefined;
}
