import type { TripleNames } from './algorithm.ts';
import { takeValues } from './typedValues.ts';

/** The names at these rows, in their order. */
export function takeTriples(names: TripleNames, rows: Uint32Array): TripleNames {
  const take = (ids: Uint32Array): Uint32Array => takeValues(ids, rows, new Uint32Array(rows.length));
  return {
    tenants: names.tenants,
    users: names.users,
    resources: names.resources,
    tenant: take(names.tenant),
    user: take(names.user),
    resource: take(names.resource),
  };
}
