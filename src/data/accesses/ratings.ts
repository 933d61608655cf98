import { grown } from '../../core/grown.ts';
import { inOrder, sortedOrder } from '../intern/sortedOrder.ts';
import { placedNames, type SortedNames, type SortedRows } from './sortedNames.ts';

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

  /** So many ratings may follow. */
  expect(ratings: number): void {
    if (this.#size + ratings > this.#tenant.length) this.#grow(this.#size + ratings);
  }

  add(tenant: number, user: number, resource: number, likelihood: number): void {
    const row = this.#size++;
    if (row === this.#tenant.length) this.#grow(row + 1);
    this.#tenant[row] = tenant;
    this.#user[row] = user;
    this.#resource[row] = resource;
    this.#likelihood[row] = likelihood;
  }

  #grow(rows: number): void {
    this.#tenant = grown(this.#tenant, rows);
    this.#user = grown(this.#user, rows);
    this.#resource = grown(this.#resource, rows);
    this.#likelihood = grown(this.#likelihood, rows);
  }

  /** `rows`: those of the access table that was made beside; where each rating began one, their order is that of the ratings. */
  finish(rows: SortedRows): Ratings {
    const size = this.#size;
    const { placed, order } = size === rows.size && !rows.hasDays ? rows : this.#sort(rows.names);
    return {
      tenant: inOrder(placed.tenant, order, size),
      user: inOrder(placed.user, order, size),
      resource: inOrder(placed.resource, order, size),
      likelihood: inOrder(this.#likelihood, order, size),
    };
  }

  #sort(names: SortedNames): Pick<SortedRows, 'placed' | 'order'> {
    const size = this.#size;
    const placed = placedNames(names, {
      tenant: this.#tenant.subarray(0, size),
      user: this.#user.subarray(0, size),
      resource: this.#resource.subarray(0, size),
    });
    return { placed, order: sortedOrder(size, placed.keys) };
  }
}
