import type { AccessToken } from '../../core/azure/tokens.ts';

/** A token counts as spent that long before its end, in milliseconds. */
const margin = 5 * 60_000;

/** Tokens that are still good, in memory alone. */
export class TokenMemory {
  readonly #tokens = new Map<string, AccessToken>();
  readonly #now: () => number;

  /** `now`: milliseconds since 1970-01-01T00:00Z. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): AccessToken | undefined {
    const token = this.#tokens.get(key);
    return token !== undefined && token.expiresOn - margin > this.#now() ? token : undefined;
  }

  set(key: string, token: AccessToken): void {
    this.#tokens.set(key, token);
  }

  clear(): void {
    this.#tokens.clear();
  }
}
