import type { Audience, CloudName, Endpoints } from '../../src/core/azure/clouds.ts';
import type { FaultInput } from './http/faults.ts';
import type { LoggedRequest } from './http/requestLog.ts';
import type { Identity, IdentityInput } from './world/identities.ts';
import type { places } from './world/seedResources.ts';
import type { World } from './world/world.ts';

export interface AzureSimOptions {
  /** Public where not said. */
  readonly cloud?: CloudName;
  readonly port?: number;
  /** In all; at least the three that have a use. */
  readonly subscriptions?: number;
  /** In the first subscription, in all; at least two. */
  readonly workspaces?: number;
  /** Beside those of world/seedIdentities.ts, or in their place. */
  readonly identities?: Readonly<Record<string, IdentityInput>>;
  readonly faults?: readonly FaultInput[];
  /** Names that want something of who lists them. */
  readonly hostileNames?: boolean;
  /** Milliseconds from a row's arrival to its export; 0 where not said. */
  readonly exportDelay?: number;
  /** Milliseconds that long-running operations take; 200 where not said. */
  readonly operationTime?: number;
  /** Seconds that a token is good for; an hour where not said. */
  readonly tokenLifetime?: number;
  /** Entries a page; 1000 where not said. */
  readonly pageSize?: number;
  /** Folder of certificate.pem and key.pem; AZURE_SIM_CERTIFICATE, or one made now, where not said. */
  readonly certificateFolder?: string;
  /** Folder of the specifications; see checks/specifications.ts. */
  readonly specifications?: string;
  /** JSONL file of the requests; AZURE_SIM_LOG where not said. */
  readonly log?: string;
}

/** A local Azure that runs. */
export interface AzureSim {
  readonly url: string;
  readonly endpoints: Endpoints;
  /** PEM file, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  /** Who can sign in, by role. */
  readonly identities: Readonly<Record<string, Identity>>;
  /** Names and ids of what is there from the start. */
  readonly places: typeof places;
  /** All of its state, to look at and to change. */
  readonly world: World;
  /** A profile of byoml.yaml for the first workspace, as an object, and the environment to sign in with as a role. */
  profile(role: string): SimProfile;
  /** A token, for those who cannot ask the token endpoint (a fake `az`, an editor's session). */
  token(role: string, audience: Audience, tenant?: string): string;
  /** A token of another issuer that the identity may sign in with (workload identity). */
  federatedToken(role: string): string;
  /** Rows that agents bring to a table of a workspace, the first one where not said. */
  ingest(table: string, rows: readonly Readonly<Record<string, unknown>>[], workspaceId?: string): void;
  /** Once what came in until now was exported. */
  exported(): Promise<void>;
  /** Connection string of an Event Hub namespace, the first one where not said. */
  hubConnection(namespaceId?: string): Promise<string>;
  addFaults(faults: readonly FaultInput[]): void;
  clearFaults(): void;
  requests(): readonly LoggedRequest[];
  /** What clients did that the contract forbids; one line each. */
  violations(): readonly string[];
  stop(): Promise<void>;
}

export interface SimProfile {
  readonly profile: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string>>;
}
