import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpMethods,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import * as z from 'zod';
import type { FoundPage } from '../core/azure/found.ts';
import type { Json } from '../core/model.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import type { AzureContext } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { ifThere } from './ifThere.ts';
import { parseJsonAnswer } from './parseAnswer.ts';

/** A request of Resource Manager without an SDK of its own. */
interface ArmRequest {
  readonly method?: HttpMethods;
  /** ARM id or what else follows the endpoint, not yet encoded. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: Json;
  readonly about: About;
}

/**
 * The answer's JSON, checked.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `cancelled`, as all of this file do
 */
export async function armJson<Value>(
  context: AzureContext,
  schema: z.ZodType<Value>,
  request: ArmRequest,
): Promise<Value> {
  const { bodyAsText } = await sendArm(context, request);
  return parsed(context, schema, bodyAsText, request.about);
}

/** The same, undefined where the thing itself is not there. */
export function armJsonIfThere<Value>(
  context: AzureContext,
  schema: z.ZodType<Value>,
  request: ArmRequest,
): Promise<Value | undefined> {
  return ifThere(request.about.thing.what, () => armJson(context, schema, request));
}

/** What a list holds, page by page; from `next` on where that is said. */
export async function* armPages<Item>(
  context: AzureContext,
  item: z.ZodType<Item>,
  request: ArmRequest,
  next: string | undefined,
): AsyncGenerator<FoundPage<Item>, void, void> {
  const schema = z.object({ value: z.array(item), nextLink: z.string().nullish() });
  for (let url: string | undefined = next ?? urlOf(context, request); url !== undefined;) {
    const { bodyAsText } = await sendTo(context, url, request);
    const { value, nextLink } = parsed(context, schema, bodyAsText, request.about);
    // Some services end a list with an empty link.
    const link: string | undefined =
      nextLink === '' || nextLink === url ? undefined : (nextLink ?? undefined);
    yield link === undefined ? { items: value } : { items: value, next: link };
    url = link;
  }
}

/** All that a list holds. */
export async function armList<Item>(
  context: AzureContext,
  item: z.ZodType<Item>,
  request: ArmRequest,
): Promise<readonly Item[]> {
  const pages: (readonly Item[])[] = [];
  for await (const { items } of armPages(context, item, request, undefined)) pages.push(items);
  return pages.flat();
}

/** The answer, whatever it holds. */
export function sendArm(context: AzureContext, request: ArmRequest): Promise<PipelineResponse> {
  return sendTo(context, urlOf(context, request), request);
}

/** The same at an address that an answer named. */
export function sendTo(
  context: AzureContext,
  url: string,
  { method = 'GET', body, about }: Omit<ArmRequest, 'path' | 'apiVersion'>,
): Promise<PipelineResponse> {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return called(context, 'resourceManager', about, () =>
    context.http('resourceManager').sendRequest(
      createPipelineRequest({
        url: checkedUrl(url),
        method,
        headers: createHttpHeaders({ accept: 'application/json', ...type }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ),
  );
}

function urlOf({ cloud }: AzureContext, { path, apiVersion, about }: ArmRequest): string {
  const segments = path.split('/').slice(1);
  if (!path.startsWith('/') || segments.some((segment) => ['', '.', '..'].includes(segment)))
    throw new ByomlError('azure.missing', { ...about.thing, where: '' });
  const encoded = segments.map((segment) => encodeURIComponent(segment)).join('/');
  return `${cloud.endpoints.resourceManager}/${encoded}?api-version=${apiVersion}`;
}

function checkedUrl(url: string): string {
  if (URL.canParse(url)) return url;
  throw new TypeError('A link that is none.');
}

function parsed<Value>(
  context: AzureContext,
  schema: z.ZodType<Value>,
  text: string | null | undefined,
  about: About,
): Value {
  return parseJsonAnswer(schema, text, askedOf(context, 'resourceManager', about));
}
