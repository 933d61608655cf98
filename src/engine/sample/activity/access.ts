import type { Account } from '../company/account.ts';
import type { Share } from '../company/shares.ts';

/** Somebody opens a share: one event 5140 on the share's server. */
export interface Access {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly account: Account;
  /** Where from. */
  readonly address: string;
  readonly share: Share;
}
