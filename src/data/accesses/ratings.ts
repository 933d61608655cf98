import { grown } from '../../core/grown.ts';
import { sortedDictionary } from '../intern/sortedDictionary.ts';
import { inOrder, sortedOrder } from '../intern/sortedOrder.ts';
import type { NameTables } from '../rows/nameTables.ts';

/**
 * The likelihood of each row that was kept, for sources that say it themselves; rows of one (tenant, user, resource) stay
 * apart. Sorted by the three, equal ones in the order they were read. Ids point into the access table's dictionaries.
 */
export interface Ratings {
  readonly tenant: Uint32Array;
  readonly user: Uint32Array;
  readonly resource: Uint32Array;
  readonly likelihood: Float64Array;
}

export class RatingList {
  #size = 0;
  #tenant = new Int32Array(64);
  #user = new Int32Array(64);
  #resource = new Int32Array(64);
  #likelihood = new Float64Array(64);

  add(tenant: number, user: number, resource: number, likelihood: number): void {
    const row = this.#size++;
    this.#tenant = grown(this.#tenant, row + 1);
    this.#user = grown(this.#user, row + 1);
    this.#resource = grown(this.#resource, row + 1);
    this.#likelihood = grown(this.#likelihood, row + 1);
    this.#tenant[row] = tenant;
    this.#user[row] = user;
    this.#resource[row] = resource;
    this.#likelihood[row] = likelihood;
  }

  /** The rows have the names of the access table that was made beside, so the dictionaries are the same. */
  finish(names: NameTables): Ratings {
    const size = this.#size;
    const tenants = sortedDictionary(names.tenants, this.#tenant.subarray(0, size));
    const users = sortedDictionary(names.users, this.#user.subarray(0, size));
    const resources = sortedDictionary(names.resources, this.#resource.subarray(0, size));
    const order = sortedOrder(
      size,
      [tenants, users, resources].map(({ dictionary, ids }) => ({
        values: ids,
        size: dictionary.offsets.length,
      })),
    );
    return {
      tenant: inOrder(tenants.ids, order),
      user: inOrder(users.ids, order),
      resource: inOrder(resources.ids, order),
      likelihood: inOrder(this.#likelihood, order),
    };
  }
}
