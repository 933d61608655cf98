import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkAnswer, judge, type Judged } from '../checks/contract.ts';
import type { Specifications } from '../checks/specifications.ts';
import { authenticate } from '../login/authenticate.ts';
import { settleOperations } from '../world/operations.ts';
import type { World } from '../world/world.ts';
import { Refused, refusal, type Answer } from './answer.ts';
import type { Fault, Faults } from './faults.ts';
import type { RequestLog } from './requestLog.ts';
import { matchRoute, type Call, type Service } from './route.ts';
import type { Incoming, Outcome } from './serve.ts';

/** What every request goes through. */
export interface Pipeline {
  readonly world: World;
  readonly services: readonly Service[];
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly specifications: Promise<Specifications | undefined>;
  /** Checks that are a service's own, before its handler: subscriptions, roles. */
  readonly admit: (call: Call, action: string | undefined) => void;
  /** What no service has: sign-in, blobs, the controls. Undefined where nobody does. */
  readonly elsewhere: (incoming: Incoming) => Promise<Elsewhere | undefined>;
}

interface Elsewhere {
  readonly answer: Answer;
  /** Undefined: the request is no part of the log. */
  readonly contract: Judged['contract'] | undefined;
}

/** Faults first, then the contract, then who asks and whether they may, then the handler; and a line in the log. */
export async function passThrough(pipeline: Pipeline, incoming: Incoming): Promise<Outcome> {
  const { world, faults } = pipeline;
  settleOperations(world);
  const isControl = incoming.url.pathname.startsWith('/sim/');
  const fault = isControl
    ? undefined
    : faults.take(incoming.method, decodeURIComponent(incoming.url.pathname));
  if (fault?.latency !== undefined) await sleep(fault.latency);
  const given = fault === undefined ? undefined : givenAnswer(fault);
  const judged = await answerOf(pipeline, incoming, fault, given);
  if (fault?.eventual404 !== undefined) hideMade(pipeline, incoming, fault.eventual404);
  return { answer: withIds(judged), cut: cutOf(fault) };
}

/** The answer, logged; a fault's own stands in for the handler's, which is then not called. */
async function answerOf(
  pipeline: Pipeline,
  incoming: Incoming,
  fault: Fault | undefined,
  given: Answer | undefined,
): Promise<Answer> {
  const service = serviceOf(pipeline.services, incoming.url);
  if (service === undefined) {
    const elsewhere =
      given === undefined ? await pipeline.elsewhere(incoming) : { answer: given, contract: 'ours' as const };
    const answer =
      elsewhere?.answer ?? refusal(404, 'NotFound', `Nobody answers at ${incoming.url.pathname}.`);
    if (elsewhere === undefined || elsewhere.contract !== undefined) {
      logged(
        pipeline,
        incoming,
        answer,
        {
          contract: elsewhere?.contract ?? 'ours',
          violations: elsewhere === undefined ? ['Nobody answers there'] : [],
        },
        null,
      );
    }
    return answer;
  }
  const path = decodeURIComponent(incoming.url.pathname).slice(service.prefix.length);
  const matched = matchRoute(service.routes, incoming.method, path);
  const json = parsed(incoming.bytes);
  const asked = { ...incoming, path, query: incoming.url.searchParams, json };
  const judged = await judge(asked, matched, await pipeline.specifications);
  const answer =
    given ?? (await handled(pipeline, service, { incoming, path, json, fault, matched, judged }));
  logged(pipeline, incoming, answer, judged, json ?? null);
  if (given === undefined) await checkAnswer(asked, judged, answer, await pipeline.specifications);
  return answer;
}

interface Prepared {
  readonly incoming: Incoming;
  readonly path: string;
  readonly json: unknown;
  readonly fault: Fault | undefined;
  readonly matched: ReturnType<typeof matchRoute>;
  readonly judged: Judged;
}

async function handled(pipeline: Pipeline, service: Service, prepared: Prepared): Promise<Answer> {
  const { world } = pipeline;
  const { incoming, path, json, fault, matched, judged } = prepared;
  const audience = world.addresses.endpoints[service.audience];
  const caller = authenticate(world, audience, incoming.headers['authorization'], fault);
  if ('status' in caller) return caller;
  if (matched === undefined) return refusal(404, 'NotFound', judged.violations.join(' '));
  const { route, params } = matched;
  const call: Call = {
    world,
    method: incoming.method,
    url: incoming.url,
    path,
    params,
    headers: incoming.headers,
    bytes: incoming.bytes,
    json,
    caller: caller.identity,
    tenant: caller.tenant,
    stuck: fault?.stuck === true,
  };
  try {
    pipeline.admit(call, route.filtered === true ? undefined : route.action);
    if (judged.violations.length > 0) return contractRefusal(judged.violations);
    return await route.handle(call);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function contractRefusal(violations: readonly string[]): Answer {
  const code = /^(MissingApiVersionParameter|InvalidApiVersionParameter): /.exec(violations[0] ?? '')?.[1];
  return refusal(400, code ?? 'InvalidRequestContent', violations.join(' '), {
    details: violations.map((message) => ({ code: 'ContractViolation', message })),
  });
}

function serviceOf(services: readonly Service[], { pathname }: URL): Service | undefined {
  return services.find(({ prefix }) => pathname.startsWith(`${prefix}/`));
}

function logged({ log }: Pipeline, incoming: Incoming, answer: Answer, judged: Judged, body: unknown): void {
  const { method, url, headers } = incoming;
  log.add({ method, url: url.href, headers, body, status: answer.status, ...judged });
}

function parsed(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? undefined : (JSON.parse(bytes.toString()) as unknown);
  } catch {
    return undefined;
  }
}

function givenAnswer(fault: Fault): Answer | undefined {
  if (fault.reset === 'before') return { status: 0 };
  if (fault.status === undefined) return undefined;
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  if (fault.text !== undefined) {
    return {
      status: fault.status,
      headers: { ...headers, 'content-type': 'text/html' },
      body: Buffer.from(fault.text),
    };
  }
  const code = fault.code ?? codeOf[fault.status] ?? 'InternalServerError';
  const { body } = refusal(fault.status, code, fault.message ?? 'The local Azure was told to fail.');
  return { status: fault.status, headers, body };
}

const codeOf: Readonly<Record<number, string>> = {
  404: 'ResourceNotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
};

function cutOf(fault: Fault | undefined): Outcome['cut'] {
  if (fault?.reset !== undefined) return 'before';
  if (fault?.halfBody !== undefined) return fault.halfBody === 'cut' ? 'half' : 'short';
  return undefined;
}

function hideMade({ world, services }: Pipeline, { url }: Incoming, milliseconds: number): void {
  const prefix = serviceOf(services, url)?.prefix ?? '';
  world.resources.hide(decodeURIComponent(url.pathname).slice(prefix.length), milliseconds);
}

function withIds(answer: Answer): Answer {
  const headers = {
    'x-ms-request-id': randomUUID(),
    'x-ms-correlation-request-id': randomUUID(),
    ...answer.headers,
  };
  return { ...answer, headers };
}
