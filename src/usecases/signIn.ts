import {
  type CloudChoice,
  type CloudName,
  cloudOf,
  type Endpoints,
  endpointNames,
} from '../core/azure/clouds.ts';
import { type TokenClaims, tokenClaims } from '../core/azure/tokenClaims.ts';
import type { AccessToken, CredentialKind } from '../core/azure/tokens.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { visibleName } from '../core/visibleName.ts';
import { writeProfile } from '../store/profileStore.ts';
import { type Profile, readWorkspace, workspaceExists } from '../store/workspaceStore.ts';
import { findWorkspace } from './signIn/findWorkspace.ts';
import type { Job } from './job.ts';

export interface SignInInput {
  /** Folder of `byoml.yaml`, which is made where there is none. */
  readonly workspace: string;
  /** Name; the only one there is, else `default`. */
  readonly profile?: string | undefined;
  readonly cloud?: CloudName | undefined;
  readonly endpoints?: Partial<Endpoints> | undefined;
  readonly tenant?: string | undefined;
  readonly subscription?: string | undefined;
  readonly resourceGroup?: string | undefined;
  /** Log Analytics workspace; looked for where subscription or resource group are not said. */
  readonly logs?: string | undefined;
  /** The one way to try; else all are tried. */
  readonly as?: CredentialKind | undefined;
}

export interface SignedIn {
  readonly profile: string;
  /** Of `byoml.yaml`. */
  readonly path: string;
  /** Title of the cloud. */
  readonly cloud: string;
  readonly credential: CredentialKind | undefined;
  readonly says: Pick<Profile, PlaceKey>;
  /** What the profile does not say yet. */
  readonly missing: readonly PlaceKey[];
}

const placeKeys = ['tenant', 'subscription', 'resourceGroup', 'workspace'] as const;
type PlaceKey = (typeof placeKeys)[number];

/**
 * Finds the way to sign in that works, and keeps its name, with what else is said, as a profile. No secret is kept.
 * @throws ByomlError `signIn.*`, `network.*`, `azure.*`, `store.*`, `cancelled`
 */
export async function signIn(input: SignInInput, job: Job): Promise<SignedIn> {
  const { workspace } = input;
  const profiles = (await workspaceExists(workspace)) ? (await readWorkspace(workspace)).profiles : {};
  const name = input.profile ?? onlyOf(profiles);
  const wanted = mergedProfile(Object.hasOwn(profiles, name) ? profiles[name] : undefined, input);
  const title = titleOf(name, wanted);
  job.progress({ step: 1, of: 2, message: `Signing in to ${title}` });
  const token = await tokenFor(wanted, input.as, title, job);
  const signedIn = withToken(wanted, token, tokenClaims(token.token));
  const found = await completed(name, signedIn, job);
  const path = await writeProfile(workspace, name, found);
  const missing = placeKeys.filter((key) => found[key] === undefined);
  const says = Object.fromEntries(
    placeKeys.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]]])),
  );
  return { profile: name, path, cloud: title, credential: token.credential, says, missing };
}

function onlyOf(profiles: Readonly<Record<string, Profile>>): string {
  const [name, ...more] = Object.keys(profiles);
  if (more.length === 0) return name ?? 'default';
  const names = Object.keys(profiles).map(visibleName).join(', ');
  const problem = `byoml.yaml has several profiles, and none was named with --profile: ${names}.`;
  throw new ByomlError('azure.profile', { problem });
}

/** What was said before, but for what is said now. */
function mergedProfile(standing: Profile | undefined, input: SignInInput): Profile {
  const { cloud, tenant, subscription, resourceGroup, logs } = input;
  const endpoints = { ...standing?.endpoints, ...input.endpoints };
  return {
    ...standing,
    ...(cloud === undefined ? {} : { cloud }),
    ...(Object.keys(endpoints).length === 0 ? {} : { endpoints }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(subscription === undefined ? {} : { subscription }),
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
    ...(logs === undefined ? {} : { workspace: logs }),
  };
}

function titleOf(profile: string, choice: CloudChoice): string {
  const cloud = cloudOf(choice);
  if (cloud !== undefined) return cloud.title;
  const missing = endpointNames.filter((each) => choice.endpoints?.[each] === undefined).join(', ');
  throw new ByomlError('azure.endpoints', { profile: visibleName(profile), missing });
}

function tokenFor(
  { cloud, endpoints, tenant }: Profile,
  credential: CredentialKind | undefined,
  title: string,
  { services, signal }: Job,
): Promise<AccessToken> {
  if (services.azure === undefined) {
    throw new ByomlError('signIn.none', { cloud: title, tried: 'this program was given no way there' });
  }
  const request = { cloud, endpoints, tenant, credential, audience: 'resourceManager' } as const;
  return services.azure.tokens.get(request, signal);
}

function withToken(profile: Profile, { credential }: AccessToken, claims: TokenClaims): Profile {
  const tenant = profile.tenant ?? claims.tenant;
  return {
    ...profile,
    ...(credential === undefined ? {} : { credential }),
    ...(tenant === undefined ? {} : { tenant }),
  };
}

/** Looks for the workspace where only its name is said. */
async function completed(name: string, profile: Profile, job: Job): Promise<Profile> {
  const { workspace: logs, subscription, resourceGroup } = profile;
  if (logs === undefined || (subscription !== undefined && resourceGroup !== undefined)) return profile;
  job.progress({ step: 2, of: 2, message: `Looking for the workspace ${visibleName(logs)}` });
  return { ...profile, ...(await findWorkspace({ ...profile, profile: name, workspace: logs }, job)) };
}
