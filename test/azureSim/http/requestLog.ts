import { appendFileSync } from 'node:fs';

/** One request, without anything secret in it. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; null when there was none, and for token requests. */
  readonly body: unknown;
  readonly status: number;
  /** What the contract forbids, in words. */
  readonly violations: readonly string[];
  /** Who says what is allowed: Microsoft's specification, one derived from Microsoft's types, a schema of ours, or Azurite. */
  readonly contract: 'official' | 'derived' | 'ours' | 'azurite';
}

const secretHeaders = ['authorization', 'x-ms-authorization-auxiliary', 'cookie', 'proxy-authorization'];

/** Everything that was asked, in order; also one line each in a file, when a path is given. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
  }

  add(request: LoggedRequest): void {
    const clean = {
      ...request,
      url: withoutSignature(request.url),
      headers: withoutSecrets(request.headers),
    };
    this.requests.push(clean);
    if (this.#path !== undefined) appendFileSync(this.#path, `${JSON.stringify(clean)}\n`);
  }

  violations(): readonly string[] {
    return this.requests.flatMap(({ method, url, violations }) =>
      violations.map((violation) => `${method} ${url}: ${violation}`),
    );
  }
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secretHeaders.includes(name)));
}

function withoutSignature(text: string): string {
  return text.replace(/([?&])sig=[^&]*&?/gi, '$1').replace(/[?&]$/, '');
}
