import * as z from 'zod/mini';

const claimsSchema = z.object({
  /** Seconds since 1970-01-01T00:00Z. */
  exp: z.optional(z.number()),
  tid: z.optional(z.string()),
});

type TokenClaims = z.infer<typeof claimsSchema>;

/** What a token says of itself; nothing where it is of a kind that cannot be read. It is not checked: the service does that. */
export function tokenClaims(token: string): TokenClaims {
  try {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const claims = claimsSchema.safeParse(JSON.parse(text));
    return claims.success ? claims.data : {};
  } catch {
    return {};
  }
}
