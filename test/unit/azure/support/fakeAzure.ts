import type { AzureClient, PlaceSoFar } from '../../../../src/azure/azureClient.ts';
import { createAzureClient } from '../../../../src/azure/createAzureClient.ts';
import type { Step } from '../../../../src/core/algorithm.ts';
import type { AccessToken, TokenRequest } from '../../../../src/core/azure/tokens.ts';
import type { TransportRequest, TransportResponse } from '../../../../src/core/azure/transport.ts';

/** What is answered; an Error is thrown. */
export type FakeAnswer = Error | Answered;

interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text and bytes as they are. */
  readonly body?: unknown;
}

export type Answering = (request: TransportRequest, index: number) => FakeAnswer;

export interface FakeAzure {
  readonly client: AzureClient;
  /** What was sent, as "METHOD url". */
  readonly lines: string[];
  readonly requests: TransportRequest[];
  readonly tokenRequests: TokenRequest[];
  /** Milliseconds that were waited, one after the other. */
  readonly waits: number[];
  readonly steps: Step[];
}

const place = {
  profile: 'dev',
  tenant: 'tenant-1',
  subscription: 'sub-1',
  resourceGroup: 'rg-1',
  workspace: 'ws-1',
} as const;

export const workspacePath =
  'https://management.azure.com/subscriptions/sub-1/resourceGroups/rg-1/providers/Microsoft.OperationalInsights/workspaces/ws-1';

interface Settings {
  readonly place?: PlaceSoFar;
  readonly token?: (request: TokenRequest, index: number) => AccessToken;
  readonly signal?: AbortSignal;
  readonly random?: number;
}

/** A client whose requests are answered by a function, or by these answers in turn; time does not pass. */
export function fakeAzure(answers: Answering | readonly FakeAnswer[], settings: Settings = {}): FakeAzure {
  const lines: string[] = [];
  const requests: TransportRequest[] = [];
  const tokenRequests: TokenRequest[] = [];
  const waits: number[] = [];
  const steps: Step[] = [];
  const { signal = new AbortController().signal, random = 0.5 } = settings;
  const token =
    settings.token ?? ((_, index) => ({ token: `token-${index}`, expiresOn: Number.MAX_SAFE_INTEGER }));
  const answer = typeof answers === 'function' ? answers : inTurn(answers);
  const client = createAzureClient({
    transport: {
      send: async (request) => {
        await Promise.resolve();
        lines.push(`${request.method} ${request.url}`);
        requests.push(request);
        const answered = answer(request, requests.length - 1);
        if (answered instanceof Error) throw answered;
        return response(answered);
      },
    },
    tokens: {
      get: async (request) => {
        await Promise.resolve();
        tokenRequests.push(request);
        return token(request, tokenRequests.length);
      },
    },
    place: settings.place ?? place,
    signal,
    progress: (step) => void steps.push(step),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => random,
    now: () => 1_700_000_000_000,
  });
  return { client, lines, requests, tokenRequests, waits, steps };
}

function inTurn(answers: readonly FakeAnswer[]): Answering {
  return ({ method, url }, index) => answers[index] ?? new Error(`Not foreseen: ${method} ${url}`);
}

function response({ status = 200, headers = {}, body = {} }: Answered): TransportResponse {
  if (body instanceof Uint8Array) return { status, headers, body };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8';
  return { status, headers: { 'content-type': type, ...headers }, body: new TextEncoder().encode(text) };
}

/** An answer of Resource Manager's that is an error. */
export function refusal(status: number, code: string, message = 'It is so.'): Answered {
  return { status, headers: { 'x-ms-request-id': 'request-7' }, body: { error: { code, message } } };
}

/** The JSON that was sent. */
export function bodyOf({ body }: TransportRequest): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}
