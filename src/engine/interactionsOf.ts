import type { Step, Steps, TripleNames } from '../core/algorithm.ts';
import { dictionarySize } from '../core/dictionary.ts';
import {
  createTenantInteractions,
  type Interactions,
  type TenantInteractions,
} from '../core/interactions.ts';
import { invariant } from '../core/invariant.ts';
import { placesAStep, stretches } from '../core/stretches.ts';

const indexing: Step = { step: 0, of: 1, message: 'Preparing the ratings' };

/**
 * The matrices that algorithms train on, tenant by tenant. Triples come sorted by tenant, user and resource; a triple
 * that occurs more than once stays as many entries. A tenant whose resources are all that there are shares the triples' memory.
 */
export function* interactionsOf(
  triples: TripleNames,
  likelihood: (triple: number) => number,
  step: Step = indexing,
): Steps<Interactions> {
  const tenants: TenantInteractions[] = [];
  const places = new ResourcePlaces(dictionarySize(triples.resources), step);
  const rows = triples.tenant.length;
  for (let start = 0; start < rows;) {
    const end = yield* tenantEnd(triples.tenant, start, step);
    tenants.push(yield* tenantInteractions(triples, likelihood, start, end, places, step));
    yield step;
    start = end;
  }
  for (let i = 1; i < tenants.length; i++) {
    invariant(tenants[i - 1]!.tenant < tenants[i]!.tenant, 'triples are sorted by tenant');
  }
  return { tenants };
}

/** Where the tenant that has triple `start` ends. */
function* tenantEnd(tenants: Uint32Array, start: number, step: Step): Steps<number> {
  const tenant = tenants[start];
  for (let end = start + 1; ;) {
    const stop = Math.min(end + placesAStep, tenants.length);
    while (end < stop && tenants[end] === tenant) end++;
    if (end < stop || end === tenants.length) return end;
    yield step;
  }
}

/** The triples `start .. end` of one tenant. */
function* tenantInteractions(
  triples: TripleNames,
  likelihood: (triple: number) => number,
  start: number,
  end: number,
  places: ResourcePlaces,
  step: Step,
): Steps<TenantInteractions> {
  const ids = triples.resource.subarray(start, end);
  const resources = yield* places.distinct(ids, start + 1);
  return createTenantInteractions({
    ...(yield* userRows(triples.user.subarray(start, end), step)),
    tenant: triples.tenant[start]!,
    resources,
    rowResources: places.isAll(resources) ? ids : yield* places.of(ids, resources),
    likelihood: (entry) => likelihood(start + entry),
  });
}

/** The distinct values of a sorted list, and where each begins. */
function* userRows(sorted: Uint32Array, step: Step): Steps<Pick<TenantInteractions, 'users' | 'rowStarts'>> {
  let size = 0;
  yield* stretches(sorted.length, step, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      if (entry === 0 || sorted[entry] !== sorted[entry - 1]) size++;
    }
  });
  const users = new Uint32Array(size);
  const rowStarts = new Uint32Array(size + 1).fill(sorted.length);
  let user = 0;
  yield* stretches(sorted.length, step, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      if (entry > 0 && sorted[entry] === sorted[entry - 1]) continue;
      users[user] = sorted[entry]!;
      rowStarts[user++] = entry;
    }
  });
  return { users, rowStarts };
}

/** From resource ids to places among a tenant's own, with one memory for all tenants. */
class ResourcePlaces {
  readonly #localOf: Uint32Array;
  /** The mark of the tenant that had the resource last. */
  readonly #metBy: Uint32Array;
  readonly #step: Step;

  constructor(resources: number, step: Step) {
    this.#localOf = new Uint32Array(resources);
    this.#metBy = new Uint32Array(resources);
    this.#step = step;
  }

  /** The distinct ids of a list in any order, ascending; no other tenant has this mark, which is not 0. */
  *distinct(ids: Uint32Array, mark: number): Steps<Uint32Array> {
    const metBy = this.#metBy;
    const distinct: number[] = [];
    yield* stretches(ids.length, this.#step, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const id = ids[entry]!;
        if (metBy[id] === mark) continue;
        metBy[id] = mark;
        distinct.push(id);
      }
    });
    return Uint32Array.from(distinct).sort();
  }

  /** Is every resource among these, so that ids and places are the same? */
  isAll(distinct: Uint32Array): boolean {
    return distinct.length === this.#localOf.length;
  }

  *of(ids: Uint32Array, distinct: Uint32Array): Steps<Uint32Array> {
    const localOf = this.#localOf;
    distinct.forEach((id, local) => (localOf[id] = local));
    const local = new Uint32Array(ids.length);
    yield* stretches(ids.length, this.#step, (from, to) => {
      for (let entry = from; entry < to; entry++) local[entry] = localOf[ids[entry]!]!;
    });
    return local;
  }
}
