import type { CloudChoice } from '../../core/azure/clouds.ts';
import type { ServicePrincipal } from '../../core/azure/servicePrincipal.ts';
import type { TokenRequest } from '../../core/azure/tokens.ts';
import type { Transport } from '../../core/azure/transport.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { requestedCloud } from '../../network/credentials/requestedCloud.ts';
import type { EditorAccount, EditorSessions } from './editorSessions.ts';
import { providerOf } from './editorToken.ts';
import type { EditorTokens } from './editorTokens.ts';
import type { ServicePrincipals } from './servicePrincipals.ts';
import type { SignInChoices } from './signInChoices.ts';

/** What one signs in to. */
export interface SignInTarget extends CloudChoice {
  readonly tenant?: string | undefined;
}

interface Ports {
  readonly transport: Transport;
  readonly tokens: EditorTokens;
  readonly sessions: EditorSessions;
  readonly choices: SignInChoices;
  readonly principals: ServicePrincipals;
}

/** The editor's way to Azure, and who goes it: somebody is kept only once a token was given. */
export class AzureSignIn {
  readonly transport: Transport;
  readonly tokens: EditorTokens;
  readonly #sessions: EditorSessions;
  readonly #choices: SignInChoices;
  readonly #principals: ServicePrincipals;

  constructor({ transport, tokens, sessions, choices, principals }: Ports) {
    this.transport = transport;
    this.tokens = tokens;
    this.#sessions = sessions;
    this.#choices = choices;
    this.#principals = principals;
  }

  /** The accounts that the editor knows; undefined where it cannot sign in to that cloud. */
  async accounts(target: SignInTarget): Promise<readonly EditorAccount[] | undefined> {
    try {
      const provider = providerOf(target, requestedCloud(target), this.#sessions);
      return await this.#sessions.accounts(provider);
    } catch (error) {
      if (ByomlError.is(error, 'signIn.credential')) return undefined;
      throw error;
    }
  }

  /**
   * Signs in with one of the editor's accounts, or another; tells who it is, and for what the editor may not have tokens.
   * @throws ByomlError `signIn.*`
   */
  async byAccount(
    target: SignInTarget,
    account: EditorAccount | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly label: string; readonly lacks: readonly string[] }> {
    const manner = account === undefined ? 'other' : 'ask';
    const token = await this.tokens.editorToken(requestOf(target), manner, account);
    await this.#choices.keep(loginOf(target), { credential: 'editor', account: token.account });
    return { label: token.account.label, lacks: await this.#lackedAudiences(target, signal) };
  }

  /** @throws ByomlError `signIn.*` */
  async byAzureCli(target: SignInTarget, signal: AbortSignal): Promise<void> {
    this.tokens.forgetTokens();
    await this.tokens.machineToken(requestOf(target), 'azureCli', signal);
    await this.#choices.keep(loginOf(target), { credential: 'azureCli' });
  }

  /** @throws ByomlError `signIn.*`, `network.*` */
  async byPrincipal(target: SignInTarget, principal: ServicePrincipal, signal: AbortSignal): Promise<void> {
    await this.tokens.principalToken(requestOf(target), principal, signal);
    await this.#principals.keep(loginOf(target), principal);
    this.tokens.forgetTokens();
    await this.#choices.keep(loginOf(target), { credential: 'servicePrincipal' });
  }

  /** Forgets who was chosen, secrets and tokens. The accounts of the editor and of the Azure CLI stay theirs. */
  async signOut(): Promise<void> {
    await this.tokens.signOut();
  }

  async #lackedAudiences(target: SignInTarget, signal: AbortSignal): Promise<readonly string[]> {
    const lacked: string[] = [];
    for (const audience of ['logAnalytics', 'storage'] as const) {
      try {
        await this.tokens.get({ ...requestOf(target), audience }, signal);
      } catch (error) {
        if (!ByomlError.is(error, 'signIn.audience')) continue;
        lacked.push(requestedCloud(target).endpoints[audience]);
      }
    }
    return lacked;
  }
}

function requestOf({ cloud, endpoints, tenant }: SignInTarget): TokenRequest {
  return { cloud, endpoints, tenant, audience: 'resourceManager' };
}

function loginOf(target: SignInTarget): string {
  return requestedCloud(target).endpoints.login;
}
