import type { Audience, CloudChoice } from './clouds.ts';

/** Ways to be somebody, as a profile remembers the one that worked. */
export const credentialKinds = [
  'editor',
  'azureCli',
  'servicePrincipal',
  'environment',
  'workloadIdentity',
  'managedIdentity',
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export interface TokenRequest extends CloudChoice {
  readonly audience: Audience;
  /** Directory; the account's own where not said. */
  readonly tenant?: string | undefined;
  /** What the profile remembers; without it every way is tried in turn. */
  readonly credential?: CredentialKind | undefined;
  /** A claims challenge, as the service sent it in base64: the token at hand was not enough. */
  readonly claims?: string | undefined;
  /** The token at hand was refused: another is wanted, and not one that was remembered. */
  readonly fresh?: boolean | undefined;
}

/** Never written, logged or shown. */
export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly expiresOn: number;
  /** The way that gave it. */
  readonly credential?: CredentialKind | undefined;
}

/** Who gives tokens: the editor's sign-in, or what the machine has. */
export interface Tokens {
  /** @throws ByomlError `signIn.*`, `network.*`, `cancelled` */
  get(request: TokenRequest, signal: AbortSignal): Promise<AccessToken>;
}
