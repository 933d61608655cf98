import { accessTableRows, type AccessTable } from './accessTable.ts';
import type { Step, Steps } from './algorithm.ts';
import type { Dictionary } from './dictionary.ts';
import { stretches } from './stretches.ts';

/** The distinct (tenant, user, resource) of an access table over all its days, sorted by the three. */
export interface Triples {
  readonly tenants: Dictionary;
  readonly users: Dictionary;
  readonly resources: Dictionary;
  readonly tenant: Uint32Array;
  readonly user: Uint32Array;
  readonly resource: Uint32Array;
  /** Accesses over all days. */
  readonly count: Float64Array;
  /** First and last UTC day with an access; NO_DAY where the source has no times. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** First and last access in microseconds; NaN where the source has no times. */
  readonly firstTime: Float64Array;
  readonly lastTime: Float64Array;
}

const grouping: Step = { step: 0, of: 1, message: 'Grouping the accesses' };

/** Adds the days of each triple together. Equal triples stand side by side in the table, so this is one pass. */
export function* triplesOf(table: AccessTable, step: Step = grouping): Steps<Triples> {
  const size = yield* tripleCount(table, step);
  const triples = {
    tenants: table.tenants,
    users: table.users,
    resources: table.resources,
    tenant: new Uint32Array(size),
    user: new Uint32Array(size),
    resource: new Uint32Array(size),
    count: new Float64Array(size),
    firstDay: new Int32Array(size),
    lastDay: new Int32Array(size),
    firstTime: new Float64Array(size),
    lastTime: new Float64Array(size),
  };
  let triple = -1;
  yield* stretches(accessTableRows(table), step, (from, to) => {
    for (let row = from; row < to; row++) {
      if (startsTriple(table, row)) {
        triple++;
        triples.tenant[triple] = table.tenant[row]!;
        triples.user[triple] = table.user[row]!;
        triples.resource[triple] = table.resource[row]!;
        triples.firstDay[triple] = table.day[row]!;
        triples.firstTime[triple] = table.firstTime[row]!;
      }
      triples.count[triple]! += table.count[row]!;
      triples.lastDay[triple] = table.day[row]!;
      triples.lastTime[triple] = table.lastTime[row]!;
    }
  });
  return triples;
}

/** How many triples a table has. Allocates nothing. */
export function* tripleCount(table: AccessTable, step: Step = grouping): Steps<number> {
  let size = 0;
  yield* stretches(accessTableRows(table), step, (from, to) => {
    for (let row = from; row < to; row++) if (startsTriple(table, row)) size++;
  });
  return size;
}

function startsTriple(table: AccessTable, row: number): boolean {
  return (
    row === 0 ||
    table.tenant[row] !== table.tenant[row - 1] ||
    table.user[row] !== table.user[row - 1] ||
    table.resource[row] !== table.resource[row - 1]
  );
}
