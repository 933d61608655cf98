import type { TripleNames } from '../core/algorithm.ts';
import { dictionarySize } from '../core/dictionary.ts';
import {
  createTenantInteractions,
  type Interactions,
  type TenantInteractions,
} from '../core/interactions.ts';
import { invariant } from '../core/invariant.ts';

/**
 * The matrices that algorithms train on, tenant by tenant. Triples come sorted by tenant, user and resource; a triple
 * that occurs more than once stays as many entries. A tenant whose resources are all that there are shares the triples' memory.
 */
export function interactionsOf(triples: TripleNames, likelihood: (triple: number) => number): Interactions {
  const tenants: TenantInteractions[] = [];
  const places = new ResourcePlaces(dictionarySize(triples.resources));
  const rows = triples.tenant.length;
  for (let start = 0; start < rows;) {
    const end = tenantEnd(triples.tenant, start);
    tenants.push(tenantInteractions(triples, likelihood, start, end, places));
    start = end;
  }
  for (let i = 1; i < tenants.length; i++) {
    invariant(tenants[i - 1]!.tenant < tenants[i]!.tenant, 'triples are sorted by tenant');
  }
  return { tenants };
}

/** Where the tenant that has triple `start` ends. */
function tenantEnd(tenants: Uint32Array, start: number): number {
  const tenant = tenants[start];
  let end = start + 1;
  while (end < tenants.length && tenants[end] === tenant) end++;
  return end;
}

/** The triples `start .. end` of one tenant. */
function tenantInteractions(
  triples: TripleNames,
  likelihood: (triple: number) => number,
  start: number,
  end: number,
  places: ResourcePlaces,
): TenantInteractions {
  const ids = triples.resource.subarray(start, end);
  const resources = places.distinct(ids, start + 1);
  return createTenantInteractions({
    ...userRows(triples.user.subarray(start, end)),
    tenant: triples.tenant[start]!,
    resources,
    rowResources: places.isAll(resources) ? ids : places.of(ids, resources),
    likelihood: (entry) => likelihood(start + entry),
  });
}

/** The distinct values of a sorted list, and where each begins. */
function userRows(sorted: Uint32Array): Pick<TenantInteractions, 'users' | 'rowStarts'> {
  let size = 0;
  for (let entry = 0; entry < sorted.length; entry++) {
    if (entry === 0 || sorted[entry] !== sorted[entry - 1]) size++;
  }
  const users = new Uint32Array(size);
  const rowStarts = new Uint32Array(size + 1).fill(sorted.length);
  for (let entry = 0, user = 0; entry < sorted.length; entry++) {
    if (entry > 0 && sorted[entry] === sorted[entry - 1]) continue;
    users[user] = sorted[entry]!;
    rowStarts[user++] = entry;
  }
  return { users, rowStarts };
}

/** From resource ids to places among a tenant's own, with one memory for all tenants. */
class ResourcePlaces {
  readonly #localOf: Uint32Array;
  /** The mark of the tenant that had the resource last. */
  readonly #metBy: Uint32Array;

  constructor(resources: number) {
    this.#localOf = new Uint32Array(resources);
    this.#metBy = new Uint32Array(resources);
  }

  /** The distinct ids of a list in any order, ascending; no other tenant has this mark, which is not 0. */
  distinct(ids: Uint32Array, mark: number): Uint32Array {
    const metBy = this.#metBy;
    const distinct: number[] = [];
    for (const id of ids) {
      if (metBy[id] === mark) continue;
      metBy[id] = mark;
      distinct.push(id);
    }
    return Uint32Array.from(distinct).sort();
  }

  /** Is every resource among these, so that ids and places are the same? */
  isAll(distinct: Uint32Array): boolean {
    return distinct.length === this.#localOf.length;
  }

  of(ids: Uint32Array, distinct: Uint32Array): Uint32Array {
    const localOf = this.#localOf;
    distinct.forEach((id, local) => (localOf[id] = local));
    const local = new Uint32Array(ids.length);
    for (let entry = 0; entry < ids.length; entry++) local[entry] = localOf[ids[entry]!]!;
    return local;
  }
}
