import type { Access } from '../activity/access.ts';
import type { Account } from '../company/account.ts';
import type { Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';

/** Where and how fast somebody goes through shares, one after the other. */
export interface Sweep {
  readonly account: Account;
  readonly address: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly start: number;
  /** Minutes from one share to the next. */
  readonly pause: readonly [least: number, most: number];
}

export function drawSweep(draw: Draw, shares: readonly Share[], sweep: Sweep): readonly Access[] {
  const { account, address, start, pause } = sweep;
  let time = start;
  return shares.map((share) => {
    time += Math.round(draw.between(...pause) * 60_000);
    return { time, account, address, share };
  });
}
