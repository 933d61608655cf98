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
 * that occurs more than once stays as many entries.
 */
export function interactionsOf(triples: TripleNames, likelihood: (triple: number) => number): Interactions {
  const tenants: TenantInteractions[] = [];
  const scratch = createScratch(dictionarySize(triples.resources));
  const rows = triples.tenant.length;
  for (let start = 0; start < rows;) {
    let end = start + 1;
    while (end < rows && triples.tenant[end] === triples.tenant[start]) end++;
    tenants.push(tenantInteractions(triples, likelihood, start, end, scratch));
    start = end;
  }
  for (let i = 1; i < tenants.length; i++) {
    invariant(tenants[i - 1]!.tenant < tenants[i]!.tenant, 'triples are sorted by tenant');
  }
  return { tenants };
}

/** Space to work in, one number a resource id. */
interface Scratch {
  readonly localOf: Uint32Array;
  /** One more than the triple at which the tenant starts that had the resource last. */
  readonly metBy: Uint32Array;
}

function createScratch(resources: number): Scratch {
  return { localOf: new Uint32Array(resources), metBy: new Uint32Array(resources) };
}

/** The triples `start .. end` of one tenant. */
function tenantInteractions(
  triples: TripleNames,
  likelihood: (triple: number) => number,
  start: number,
  end: number,
  { localOf, metBy }: Scratch,
): TenantInteractions {
  const entries = end - start;
  const users = distinctSorted(triples.user.subarray(start, end));
  const resources = distinctIds(triples.resource.subarray(start, end), metBy, start + 1);
  resources.forEach((id, local) => (localOf[id] = local));
  const rowStarts = new Uint32Array(users.length + 1);
  const columnStarts = new Uint32Array(resources.length + 1);
  const rowResources = new Uint32Array(entries);
  const rowValues = new Float64Array(entries);
  for (let entry = 0, user = 0; entry < entries; entry++) {
    const triple = start + entry;
    if (entry > 0 && triples.user[triple] !== triples.user[triple - 1]) user++;
    invariant(users[user] === triples.user[triple], 'triples are sorted by user');
    rowResources[entry] = localOf[triples.resource[triple]!]!;
    rowValues[entry] = likelihood(triple);
    rowStarts[user + 1] = entry + 1;
    columnStarts[rowResources[entry]! + 1]!++;
  }
  for (let r = 0; r < resources.length; r++) columnStarts[r + 1]! += columnStarts[r]!;
  const columns = transposed(rowStarts, rowResources, rowValues, columnStarts);
  return createTenantInteractions({
    tenant: triples.tenant[start]!,
    users,
    resources,
    rowStarts,
    rowResources,
    rowValues,
    columnStarts,
    ...columns,
  });
}

function transposed(
  rowStarts: Uint32Array,
  rowResources: Uint32Array,
  rowValues: Float64Array,
  columnStarts: Uint32Array,
): Pick<TenantInteractions, 'columnUsers' | 'columnValues'> {
  const next = columnStarts.slice();
  const columnUsers = new Uint32Array(rowResources.length);
  const columnValues = new Float64Array(rowResources.length);
  for (let user = 0; user + 1 < rowStarts.length; user++) {
    for (let entry = rowStarts[user]!; entry < rowStarts[user + 1]!; entry++) {
      const place = next[rowResources[entry]!]!++;
      columnUsers[place] = user;
      columnValues[place] = rowValues[entry]!;
    }
  }
  return { columnUsers, columnValues };
}

/** The distinct values of a sorted list. */
function distinctSorted(sorted: Uint32Array): Uint32Array {
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) size++;
  const distinct = new Uint32Array(size);
  for (let i = 0, place = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct[place++] = sorted[i]!;
  }
  return distinct;
}

/** The distinct ids of a list in any order, ascending; `metBy` has no `mark` yet. */
function distinctIds(ids: Uint32Array, metBy: Uint32Array, mark: number): Uint32Array {
  const distinct: number[] = [];
  for (const id of ids) {
    if (metBy[id] === mark) continue;
    metBy[id] = mark;
    distinct.push(id);
  }
  return Uint32Array.from(distinct).sort();
}
