import type { TripleNames } from '../../core/algorithm.ts';
import { PairTable } from '../intern/pairTable.ts';
import { NONE } from '../rows/memo.ts';
import type { NameTables } from '../rows/nameTables.ts';

/** Finds which of the wanted triples a row is. */
export class TripleIndex {
  readonly #pairs = new PairTable();
  readonly #triples = new PairTable();
  readonly #wanted: number[] = [];

  constructor(wanted: TripleNames, names: NameTables) {
    const tenants = names.tenants.internAll(wanted.tenants);
    const users = names.users.internAll(wanted.users);
    const resources = names.resources.internAll(wanted.resources);
    wanted.tenant.forEach((tenant, triple) => {
      const pair = this.#pairs.intern(tenants[tenant]!, users[wanted.user[triple]!]!);
      const id = this.#triples.intern(pair, resources[wanted.resource[triple]!]!);
      this.#wanted[id] ??= triple;
    });
  }

  /** Index of the first wanted triple with these ids of the name tables, or NONE. */
  find(tenant: number, user: number, resource: number): number {
    const pair = this.#pairs.find(tenant, user);
    const id = pair < 0 ? pair : this.#triples.find(pair, resource);
    return id < 0 ? NONE : this.#wanted[id]!;
  }
}
