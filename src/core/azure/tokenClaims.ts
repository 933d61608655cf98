import { utf8Decode } from '../utf8.ts';

/** What a token says of itself. */
export interface TokenClaims {
  /** Its end, in milliseconds since 1970-01-01T00:00Z. */
  readonly expiresOn: number | undefined;
  /** Id of the directory. */
  readonly tenant: string | undefined;
}

/** Reads what a token says; nothing where it is of a kind that cannot be read. It is not checked: the service does that. */
export function tokenClaims(token: string): TokenClaims {
  const claims = payloadOf(token);
  const { exp, tid }: Partial<Record<'exp' | 'tid', unknown>> = claims;
  return {
    expiresOn: typeof exp === 'number' ? exp * 1000 : undefined,
    tenant: typeof tid === 'string' && tid !== '' ? tid : undefined,
  };
}

function payloadOf(token: string): object {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const payload: unknown = JSON.parse(utf8Decode(bytes));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {};
  }
}
