import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Cloud } from '../../core/azure/clouds.ts';
import type { TokenRequest } from '../../core/azure/tokens.ts';
import type { Transport } from '../../core/azure/transport.ts';

/** Where credentials are looked for, and how their requests leave it. */
export interface Machine {
  readonly transport: Transport;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hosts of somebody's own cloud, beside Microsoft's. */
  readonly trustedHosts: () => readonly string[];
}

/** What a way to be somebody may look at. */
export interface WayContext extends Machine {
  readonly request: TokenRequest;
  readonly cloud: Cloud;
  readonly signal: AbortSignal;
  readonly options: CredentialOptions;
}

/** Options of every credential of the SDK's. */
interface CredentialOptions {
  readonly authorityHost: string;
  /** An authority of one's own is not in Microsoft's list. */
  readonly disableInstanceDiscovery: boolean;
  readonly httpClient: HttpClient;
  readonly retryOptions: { readonly maxRetries: number; readonly retryDelayInMs: number };
}

/** Why a way is closed here: nobody has set it up. */
export interface Lacking {
  readonly lacks: string;
}

/** Looks whether the machine has what a way needs. */
export type Way = (context: WayContext) => Promise<TokenCredential | Lacking>;
