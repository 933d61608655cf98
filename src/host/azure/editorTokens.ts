import type { ServicePrincipal } from '../../core/azure/servicePrincipal.ts';
import type { AccessToken, CredentialKind, TokenRequest, Tokens } from '../../core/azure/tokens.ts';
import type { Transport } from '../../core/azure/transport.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { requestedCloud } from '../../network/credentials/requestedCloud.ts';
import { requireTrusted } from '../../network/credentials/requireTrusted.ts';
import { TokenMemory } from '../../network/credentials/tokenMemory.ts';
import type { EditorAccount, EditorSessions, SessionRequest } from './editorSessions.ts';
import { editorToken } from './editorToken.ts';
import type { ServicePrincipals } from './servicePrincipals.ts';
import type { SignInChoices } from './signInChoices.ts';

interface Ports {
  readonly sessions: EditorSessions;
  readonly choices: SignInChoices;
  readonly principals: ServicePrincipals;
  readonly transport: Transport;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly trustedHosts: () => readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/**
 * Tokens of whoever the user chose to be in a cloud; without a choice, of whom the profile says, else of the editor's account.
 * Nobody is asked here but for a claims challenge: `byoml.azure.signIn` does that.
 */
export class EditorTokens implements Tokens {
  readonly #ports: Ports;
  readonly #memory: TokenMemory;
  #machine: Promise<Tokens> | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#memory = new TokenMemory(ports.now);
  }

  async get(request: TokenRequest, signal: AbortSignal): Promise<AccessToken> {
    const { title, endpoints } = requestedCloud(request);
    const choice = this.#ports.choices.of(endpoints.login);
    const said = choice?.credential ?? request.credential;
    const credential = said ?? 'editor';
    const manner = request.claims === undefined ? 'silent' : 'ask';
    if (credential !== 'editor') return this.#token({ ...request, credential }, signal);
    try {
      const { token, expiresOn } = await this.editorToken(request, manner, choice?.account);
      return { token, expiresOn, credential };
    } catch (error) {
      if (said !== undefined || !ByomlError.is(error, 'signIn.credential')) throw error;
      // Nobody said that it should be the editor's account.
      throw new ByomlError('signIn.none', { cloud: title, tried: String(error.args.reason) });
    }
  }

  /** A token of the editor's account, asking as `manner` says. */
  editorToken(
    request: TokenRequest,
    manner: SessionRequest['manner'],
    account?: EditorAccount,
  ): ReturnType<typeof editorToken> {
    const { sessions, now, trustedHosts } = this.#ports;
    requireTrusted(request, trustedHosts());
    return editorToken({ request, cloud: requestedCloud(request), manner, account }, sessions, now);
  }

  /** A token by a way that needs no editor; nothing is chosen by it. */
  machineToken(
    request: TokenRequest,
    credential: Exclude<CredentialKind, 'editor' | 'servicePrincipal'>,
    signal: AbortSignal,
  ): Promise<AccessToken> {
    return this.#token({ ...request, credential, fresh: true }, signal);
  }

  /** A token of an application that is not kept yet: does its proof work? */
  async principalToken(
    request: TokenRequest,
    principal: ServicePrincipal,
    signal: AbortSignal,
  ): Promise<AccessToken> {
    const [{ wayToken }, { servicePrincipalWay }] = await Promise.all([
      import('../../network/credentials/wayToken.ts'),
      import('../../network/credentials/ways/servicePrincipalWay.ts'),
    ]);
    const answer = await wayToken(servicePrincipalWay(principal), request, this.#ports, signal);
    if (!('lacks' in answer)) return { ...answer, credential: 'servicePrincipal' };
    throw new ByomlError('signIn.credential', { credential: 'servicePrincipal', reason: answer.lacks });
  }

  /** Forgets tokens: whoever signs in next is served none of somebody else's. */
  forgetTokens(): void {
    this.#memory.clear();
    this.#machine = undefined;
  }

  /** Forgets choices, secrets and tokens. The accounts of the editor and of the Azure CLI stay theirs. */
  async signOut(): Promise<void> {
    this.forgetTokens();
    await this.#ports.principals.forget();
    await this.#ports.choices.forget();
  }

  async #token(request: TokenRequest, signal: AbortSignal): Promise<AccessToken> {
    if (request.credential !== 'servicePrincipal') {
      return (await (this.#machine ??= this.#openMachine())).get(request, signal);
    }
    const { login, [request.audience]: audience } = requestedCloud(request).endpoints;
    const principal = await this.#ports.principals.of(login);
    if (principal === undefined) {
      const reason = 'its secret is not kept in this editor';
      throw new ByomlError('signIn.credential', { credential: 'servicePrincipal', reason });
    }
    const key = JSON.stringify([login, audience, request.tenant ?? null, principal.clientId]);
    const isPlain = request.claims === undefined && request.fresh !== true;
    const remembered = isPlain ? this.#memory.get(key) : undefined;
    if (remembered !== undefined) return remembered;
    const token = await this.principalToken(request, principal, signal);
    this.#memory.set(key, token);
    return token;
  }

  async #openMachine(): Promise<Tokens> {
    const { machineTokens } = await import('../../network/credentials/machineTokens.ts');
    return machineTokens(this.#ports);
  }
}
