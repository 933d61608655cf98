import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Step } from '../core/algorithm.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ErrorCode } from '../core/errors/catalogue.ts';
import { retryAfter } from './retryAfter.ts';
import { ServiceRefusal } from './serviceRefusal.ts';

/** How often a request is tried, and the longest wait between two, in milliseconds, whatever the service asks for. */
const attempts = 4;
const longestWait = 60_000;
const firstWait = 1000;

const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const passingErrors: ReadonlySet<ErrorCode> = new Set(['network.reset', 'network.timeout']);

interface RetryOptions {
  readonly signal: AbortSignal;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly now: () => number;
  readonly progress: (step: Step) => void;
  /** Whether what was perhaps done already may be asked for again. */
  readonly isIdempotent: (request: PipelineRequest) => boolean;
}

/**
 * Tries again what passes: throttling, failures of the service, broken connections. Answers are successes.
 * @throws ServiceRefusal for any other answer
 * @throws ByomlError what the transport throws
 */
export function retrying(client: HttpClient, options: RetryOptions): HttpClient {
  return {
    async sendRequest(request) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await tried(client, request);
        if (outcome.response !== undefined && outcome.response.status < 300) return outcome.response;
        if (attempt === attempts || !mayTryAgain(outcome, options.isIdempotent(request)))
          throw outcome.error ?? new ServiceRefusal(outcome.response, attempt);
        const wait = waitAfter(outcome.response, attempt, options);
        options.progress({ step: attempt, of: attempts, message: waiting(request, wait) });
        await options.sleep(wait, options.signal);
      }
    },
  };
}

type Outcome =
  | { readonly response: PipelineResponse; readonly error?: undefined }
  | { readonly response?: undefined; readonly error: Error };

async function tried(client: HttpClient, request: PipelineRequest): Promise<Outcome> {
  try {
    return { response: await client.sendRequest(request) };
  } catch (error) {
    if (error instanceof Error) return { error };
    throw error;
  }
}

/** What was throttled was not begun, so that anything may be asked for again. */
function mayTryAgain({ response, error }: Outcome, idempotent: boolean): boolean {
  if (response !== undefined) return response.status === 429 || (idempotent && passing.has(response.status));
  return idempotent && ByomlError.is(error) && passingErrors.has(error.code);
}

/** What the service asks for; else twice as long each time, half of it by chance. */
function waitAfter(
  response: PipelineResponse | undefined,
  attempt: number,
  { random, now }: RetryOptions,
): number {
  const asked = response === undefined ? undefined : retryAfter(response.headers, now());
  const own = firstWait * 2 ** (attempt - 1) * (0.5 + random() / 2);
  return Math.min(asked ?? own, longestWait);
}

function waiting({ url }: PipelineRequest, wait: number): string {
  return `${new URL(url).host} is asked again in ${Math.ceil(wait / 1000)} s`;
}
