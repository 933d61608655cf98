/** What the local Azure says to a request: JSON, bytes, or nothing. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

export const nothing: Answer = { status: 204 };

/** ARM's envelope of an error, which the data services share. */
export function refusal(status: number, code: string, message: string, more: object = {}): Answer {
  return { status, headers: { 'x-ms-error-code': code }, body: { error: { code, message, ...more } } };
}

/** Thrown by a handler, from any depth, in place of its answer. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, message: string, more: object = {}) {
    super(message);
    this.answer = refusal(status, code, message, more);
  }
}
