import type { GetTokenOptions, TokenCredential } from '@azure/core-auth';
import type { Audience } from '../core/azure/clouds.ts';
import type { AccessToken, TokenRequest, Tokens } from '../core/azure/tokens.ts';

/** Milliseconds before its end from which a token is no longer used. */
const margin = 5 * 60_000;

/** Whose tokens, and by which clock. */
interface CredentialOptions {
  readonly signal: AbortSignal;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** An SDK's credential whose tokens can be given back. */
export interface RenewableCredential extends TokenCredential {
  getToken(scopes?: string | string[], options?: GetTokenOptions): Promise<CredentialToken>;
  /** A service refused this token: the next one is a new one. */
  renew(refused: string): void;
}

interface CredentialToken {
  readonly token: string;
  readonly expiresOnTimestamp: number;
}

/**
 * The credential for one audience, which it asks for whatever scopes an SDK names. It keeps a token until shortly before its
 * end; what asks at the same time gets the same one. It lives as long as its client, so that signing out is not outlived.
 * @throws ByomlError what {@link Tokens.get} throws
 */
export function credentialOf(
  tokens: Tokens,
  who: Omit<TokenRequest, 'audience' | 'claims' | 'fresh'>,
  audience: Audience,
  { signal, now }: CredentialOptions,
): RenewableCredential {
  const { cloud, endpoints, tenant, credential } = who;
  let kept: AccessToken | undefined;
  let asked: Promise<AccessToken> | undefined;
  let fresh: true | undefined;

  const ask = async (claims: string | undefined): Promise<AccessToken> => {
    kept = await tokens.get({ cloud, endpoints, tenant, credential, audience, claims, fresh }, signal);
    fresh = undefined;
    return kept;
  };

  const shared = (): Promise<AccessToken> => {
    asked ??= ask(undefined).finally(() => (asked = undefined));
    return asked;
  };

  return {
    async getToken(_scopes, options) {
      const usable = kept !== undefined && kept.expiresOn - margin > now() ? kept : undefined;
      const { token, expiresOn } =
        options?.claims === undefined ? (usable ?? (await shared())) : await ask(options.claims);
      return { token, expiresOnTimestamp: expiresOn };
    },
    renew(refused) {
      if (kept?.token !== refused) return;
      kept = undefined;
      fresh = true;
    },
  };
}
