import type { Triples } from '../../core/triples.ts';

/**
 * The plainest score there is: how rare the user and the resource are, blind to who goes with what. Of (user id,
 * resource id, tenant id): -log(users(r) + 1) - log(resources(u) + 1), counted inside the tenant; higher = more anomalous.
 */
export function popularity(triples: Triples): (user: number, resource: number, tenant?: number) => number {
  const resourcesOf = new Map<number, Map<number, number>>();
  const usersOf = new Map<number, Map<number, number>>();
  for (let triple = 0; triple < triples.tenant.length; triple++) {
    if (repeats(triples, triple)) continue;
    countOne(resourcesOf, triples.tenant[triple]!, triples.user[triple]!);
    countOne(usersOf, triples.tenant[triple]!, triples.resource[triple]!);
  }
  return (user, resource, tenant = 0) => {
    const users = usersOf.get(tenant)?.get(resource) ?? 0;
    const resources = resourcesOf.get(tenant)?.get(user) ?? 0;
    return -Math.log(users + 1) - Math.log(resources + 1);
  };
}

function repeats(triples: Triples, triple: number): boolean {
  return (
    triple > 0 &&
    triples.tenant[triple] === triples.tenant[triple - 1] &&
    triples.user[triple] === triples.user[triple - 1] &&
    triples.resource[triple] === triples.resource[triple - 1]
  );
}

function countOne(counts: Map<number, Map<number, number>>, tenant: number, id: number): void {
  const ofTenant = counts.get(tenant) ?? new Map<number, number>();
  counts.set(tenant, ofTenant.set(id, (ofTenant.get(id) ?? 0) + 1));
}
