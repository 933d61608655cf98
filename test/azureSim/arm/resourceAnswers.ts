import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call } from '../http/route.ts';
import { isAllowed } from '../world/permissions.ts';
import type { Resource } from '../world/resources.ts';
import type { World } from '../world/world.ts';

/** The resource at an id, or ARM's 404. */
export function resourceAt({ world }: { readonly world: World }, id: string): Resource {
  const resource = world.resources.get(id);
  if (resource !== undefined) return resource;
  const [, group, type, name] =
    /\/resourceGroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)/i.exec(id) ?? [];
  throw new Refused(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** What a GET answers: the resource as it is kept. */
export function getResource(call: Call): Answer {
  return ok(resourceAt(call, call.path));
}

/** A list of one type below an id: what the caller may read of it, a page at a time. */
export function listOf(
  type: string,
  action: string,
  below: (call: Call) => string,
  view = (resource: Resource): unknown => resource,
) {
  return (call: Call): Answer => {
    const all = call.world.resources
      .ofType(type, below(call))
      .filter(({ id }) => isAllowed(call.world, call.caller, action, id));
    return ok(pageOf(call, all.map(view)));
  };
}

/** A page of a list, with the address of the next where there is one. */
export function pageOf(
  { world, url }: Call,
  all: readonly unknown[],
): { value: readonly unknown[]; nextLink?: string } {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const end = start + world.pageSize;
  const value = all.slice(start, end);
  if (end >= all.length) return { value };
  const next = new URL(url.pathname + url.search, world.addresses.origin);
  next.searchParams.set('$skiptoken', String(end));
  return { value, nextLink: next.href };
}

/** Scope of a list at a subscription or a resource group. */
export function scopeOfList({ path }: Call): string {
  return path.replace(/\/providers\/[^/]+\/[^/]+$/i, '');
}

/** Id of what the last segments of a path are below. */
export function parentOf(path: string, segments = 2): string {
  return path.split('/').slice(0, -segments).join('/');
}
