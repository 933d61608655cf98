import { invariant } from './invariant.ts';

/** One tenant's users, resources and likelihoods, as the rows of a sparse matrix (CSR). */
export interface TenantInteractions {
  /** Id in the tenants dictionary. */
  readonly tenant: number;
  /** Local index -> id in the users dictionary, ascending; likewise resources. */
  readonly users: Uint32Array;
  readonly resources: Uint32Array;
  /** Entries of local user u are at `rowStarts[u] .. rowStarts[u + 1]`, ascending by resource. */
  readonly rowStarts: Uint32Array;
  /** Per entry: its local resource. */
  readonly rowResources: Uint32Array;
  /** How usual an entry is. */
  readonly likelihood: (entry: number) => number;
}

/** What an algorithm sees of the data: ids and likelihoods (positive, larger = more usual), tenant by tenant. */
export interface Interactions {
  readonly tenants: readonly TenantInteractions[];
}

/** Checks that the rows cover the entries and that ids ascend. A pair may occur more than once. */
export function createTenantInteractions(part: TenantInteractions): TenantInteractions {
  const { rowStarts, rowResources, users, resources } = part;
  invariant(rowStarts.length === users.length + 1, 'there is one row a user');
  invariant(rowStarts[users.length] === rowResources.length, 'the rows cover the entries');
  for (const ids of [users, resources]) {
    for (let i = 1; i < ids.length; i++) invariant(ids[i - 1]! < ids[i]!, 'ids ascend');
  }
  return part;
}
