import { invariant } from './invariant.ts';

/** One tenant's users, resources and likelihoods, as rows (CSR) and as columns (CSC) of the same sparse matrix. */
export interface TenantInteractions {
  /** Id in the tenants dictionary. */
  readonly tenant: number;
  /** Local index -> id in the users dictionary, ascending; likewise resources. */
  readonly users: Uint32Array;
  readonly resources: Uint32Array;
  /** CSR: entries of local user u are at `rowStarts[u] .. rowStarts[u + 1]`, ascending by resource. */
  readonly rowStarts: Uint32Array;
  readonly rowResources: Uint32Array;
  readonly rowValues: Float64Array;
  /** CSC: entries of local resource r are at `columnStarts[r] .. columnStarts[r + 1]`, ascending by user. */
  readonly columnStarts: Uint32Array;
  readonly columnUsers: Uint32Array;
  readonly columnValues: Float64Array;
}

/** What an algorithm sees of the data: ids and likelihoods (positive, larger = more usual), tenant by tenant. */
export interface Interactions {
  readonly tenants: readonly TenantInteractions[];
}

/** Checks that both layouts have the same size and that ids ascend. A pair may occur more than once. */
export function createTenantInteractions(part: TenantInteractions): TenantInteractions {
  const entries = part.rowResources.length;
  invariant(part.rowStarts.length === part.users.length + 1, 'CSR has one row a user');
  invariant(part.columnStarts.length === part.resources.length + 1, 'CSC has one column a resource');
  invariant(part.rowStarts[part.users.length] === entries, 'CSR covers its entries');
  invariant(part.columnStarts[part.resources.length] === part.columnUsers.length, 'CSC covers its entries');
  invariant(
    part.rowValues.length === entries &&
      part.columnUsers.length === entries &&
      part.columnValues.length === entries,
    'CSR and CSC have the same entries',
  );
  for (const ids of [part.users, part.resources]) {
    for (let i = 1; i < ids.length; i++) invariant(ids[i - 1]! < ids[i]!, 'ids ascend');
  }
  return part;
}
