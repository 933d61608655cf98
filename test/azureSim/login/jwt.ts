import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

/** A signed JSON web token; who is called upon to trust it has the same key. */
export function signToken(claims: Claims, key: Buffer): string {
  const unsigned = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
  return `${unsigned}.${signatureOf(unsigned, key).toString('base64url')}`;
}

/** The claims of a token that was signed with the key; undefined for any other text. Expiry is the caller's to judge. */
export function readToken(token: string, key: Buffer): Claims | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  const given = Buffer.from(parts[2]!, 'base64url');
  const right = signatureOf(`${parts[0]}.${parts[1]}`, key);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return decodePart(parts[1]!);
}

/** A part of a token, whoever signed it. */
export function decodePart(part: string): Claims | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
  } catch {
    return undefined;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signatureOf(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
