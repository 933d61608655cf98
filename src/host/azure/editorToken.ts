import type { Cloud, CloudChoice } from '../../core/azure/clouds.ts';
import { tokenClaims } from '../../core/azure/tokenClaims.ts';
import type { AccessToken, TokenRequest } from '../../core/azure/tokens.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { entraCode, entraProblem } from '../../network/credentials/entraProblem.ts';
import type { EditorAccount, EditorSessions, SessionRequest } from './editorSessions.ts';

/** Milliseconds that a token is taken for good which does not say how long it is: the editor renews it in time. */
const standardLife = 5 * 60_000;

/** Setting of the editor's provider for the clouds of states. */
const sovereignNames: Readonly<Partial<Record<Cloud['name'], string>>> = {
  usGovernment: 'USGovernment',
  china: 'ChinaCloud',
};

interface EditorTokenRequest {
  readonly request: TokenRequest;
  readonly cloud: Cloud;
  readonly account?: EditorAccount | undefined;
  readonly manner: SessionRequest['manner'];
}

/**
 * A token of the editor's own Microsoft account, with the account that it is of.
 * @throws ByomlError `signIn.none` where somebody has to be asked first, `signIn.audience`, `signIn.tenant`, `signIn.refused`,
 * `signIn.credential` where this cloud is not one of the editor's
 */
export async function editorToken(
  asked: EditorTokenRequest,
  sessions: EditorSessions,
  now: () => number,
): Promise<AccessToken & { readonly account: EditorAccount }> {
  const { request, cloud, account, manner } = asked;
  const provider = providerOf(request, cloud, sessions);
  const audience = cloud.endpoints[request.audience];
  const { tenant, claims } = request;
  const tenantScope = tenant === undefined ? [] : [`VSCODE_TENANT:${tenant}`];
  const scopes = [`${audience}/.default`, ...tenantScope];
  try {
    const session = await sessions.get({ provider, scopes, account, claims, manner });
    if (session === undefined) throw await nobody(asked, sessions, now);
    const { accessToken: token } = session;
    const expiresOn = tokenClaims(token).expiresOn ?? now() + standardLife;
    return { token, expiresOn, credential: 'editor', account: session.account };
  } catch (error) {
    if (ByomlError.is(error)) throw error;
    throw refusal(error, { cloud: cloud.title, tenant, audience });
  }
}

/**
 * The editor's provider for a cloud.
 * @throws ByomlError `signIn.credential` where the editor cannot sign in to it
 */
export function providerOf(request: CloudChoice, cloud: Cloud, sessions: EditorSessions): string {
  if (cloud.name === 'custom' || request.endpoints?.login !== undefined) {
    throw notHere("the editor's account is for the clouds of Microsoft alone");
  }
  const sovereign = sovereignNames[cloud.name];
  if (sovereign === undefined) return 'microsoft';
  if (sessions.sovereignEnvironment() === sovereign) return 'microsoft-sovereign-cloud';
  throw notHere(`the setting microsoft-sovereign-cloud.environment has to be ${sovereign}`);
}

function notHere(reason: string): ByomlError {
  return new ByomlError('signIn.credential', { credential: 'editor', reason });
}

/** Where the same account may go to the resource manager, it is the audience that it may not have. */
async function nobody(
  asked: EditorTokenRequest,
  sessions: EditorSessions,
  now: () => number,
): Promise<ByomlError> {
  const { request, cloud } = asked;
  const none = new ByomlError('signIn.none', {
    cloud: cloud.title,
    tried: 'the editor has no Microsoft account for it yet',
  });
  if (request.audience === 'resourceManager') return none;
  const plain: TokenRequest = { ...request, audience: 'resourceManager', claims: undefined };
  try {
    await editorToken({ ...asked, request: plain, manner: 'silent' }, sessions, now);
  } catch {
    return none;
  }
  const audience = cloud.endpoints[request.audience];
  return new ByomlError('signIn.audience', { audience, code: 'the editor got no token for it' });
}

/** The provider's error: one of Entra's by its code, or somebody who turned away. */
function refusal(error: unknown, asked: Parameters<typeof entraProblem>[1]): ByomlError {
  const code = entraCode(error instanceof Error ? error.message : String(error));
  if (code !== undefined) return entraProblem(code, asked);
  const reason = 'the sign-in was not finished';
  const fix = 'Sign in again, or choose another way to sign in.';
  return new ByomlError('signIn.refused', { cloud: asked.cloud, reason, fix }, { cause: error });
}
