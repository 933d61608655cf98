import { grown } from '../../core/grown.ts';
import { inOrder, sortedOrder } from '../intern/sortedOrder.ts';
import { placedNames, type SortedNames } from './sortedNames.ts';

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

  /** `names`: those of the access table that was made beside. */
  finish(names: SortedNames): Ratings {
    const size = this.#size;
    const { tenant, user, resource, keys } = placedNames(names, {
      tenant: this.#tenant.subarray(0, size),
      user: this.#user.subarray(0, size),
      resource: this.#resource.subarray(0, size),
    });
    const order = sortedOrder(size, keys);
    return {
      tenant: inOrder(tenant, order),
      user: inOrder(user, order),
      resource: inOrder(resource, order),
      likelihood: inOrder(this.#likelihood, order),
    };
  }
}
