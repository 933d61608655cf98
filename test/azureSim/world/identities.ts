import { createHash } from 'node:crypto';

/** Somebody who can sign in: a service principal with a secret, and with a certificate or another issuer's token where said. */
export interface Identity {
  /** What it is called in tests. */
  readonly role: string;
  readonly objectId: string;
  readonly clientId: string;
  readonly secret: string;
  /** Directories that know it; the first is its own. */
  readonly tenants: readonly string[];
  /** Roles by name, each at a scope (ARM id). */
  readonly assigned: readonly { readonly role: string; readonly scope: string }[];
  /** Path of a PEM file with key and certificate that it may sign in with as well. */
  readonly certificatePath?: string;
  /** Sign-in is refused with this AADSTS code. */
  readonly refused?: number;
}

export type IdentityInput = Partial<Omit<Identity, 'role'>> & Pick<Identity, 'assigned' | 'tenants'>;

/** An identity with what was not said made from its name, so that a restarted local Azure knows it again. */
export function identityOf(role: string, input: IdentityInput): Identity {
  return {
    role,
    objectId: guidOf(`object ${role}`),
    clientId: guidOf(`client ${role}`),
    secret: `local-${createHash('sha256').update(`secret ${role}`).digest('base64url').slice(0, 32)}`,
    ...input,
  };
}

/** A guid that is always the same for the same text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
