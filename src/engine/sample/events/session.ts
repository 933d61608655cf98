import type { Account } from '../company/account.ts';
import type { Server } from '../company/servers.ts';
import type { Draw } from '../draw.ts';

/** A network sign-in of an account on a server. */
export interface Session {
  readonly account: Account;
  readonly server: Server;
  readonly address: string;
  readonly port: string;
  readonly logonId: string;
}

export function drawSession(draw: Draw, account: Account, server: Server, address: string): Session {
  return {
    account,
    server,
    address,
    port: String(49_152 + draw.integer(16_384)),
    logonId: `0x${(0x100000 + draw.integer(0x7f00000)).toString(16)}`,
  };
}
