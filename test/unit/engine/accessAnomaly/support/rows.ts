import { atOnce } from '../../../../../src/core/atOnce.ts';
import type { Steps, TripleNames } from '../../../../../src/core/algorithm.ts';
import { dictionaryFind, dictionaryFromTexts } from '../../../../../src/core/dictionary.ts';
import type { Factoriser } from '../../../../../src/core/factoriser.ts';
import type { Json, Model } from '../../../../../src/core/model.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { createScores, emptyScores, type Scores } from '../../../../../src/core/scores.ts';
import { NO_DAY } from '../../../../../src/core/time.ts';
import type { Triples } from '../../../../../src/core/triples.ts';
import { accessAnomaly } from '../../../../../src/engine/accessAnomaly/accessAnomaly.ts';
import { interactionsOf } from '../../../../../src/engine/interactionsOf.ts';

/** Tenant, user, resource, and a likelihood where the row is for training. */
export type Row = readonly [tenant: string, user: string, resource: string, likelihood?: number];

/** Rows as ids, in their order. */
function namesOf(rows: readonly Row[]): TripleNames {
  const side = (place: 0 | 1 | 2): { dictionary: TripleNames['users']; ids: Uint32Array } => {
    const dictionary = dictionaryFromTexts(rows.map((row) => row[place]));
    return { dictionary, ids: Uint32Array.from(rows, (row) => dictionaryFind(dictionary, row[place])) };
  };
  const [tenants, users, resources] = [side(0), side(1), side(2)];
  return {
    tenants: tenants.dictionary,
    users: users.dictionary,
    resources: resources.dictionary,
    tenant: tenants.ids,
    user: users.ids,
    resource: resources.ids,
  };
}

/** Rows as sorted triples; repeated ones stay. */
export function triplesOfRows(rows: readonly Row[]): Triples {
  const names = namesOf(rows);
  const order = rows
    .map((_, row) => row)
    .sort(
      (a, b) =>
        names.tenant[a]! - names.tenant[b]! ||
        names.user[a]! - names.user[b]! ||
        names.resource[a]! - names.resource[b]!,
    );
  return {
    ...names,
    tenant: Uint32Array.from(order, (row) => names.tenant[row]!),
    user: Uint32Array.from(order, (row) => names.user[row]!),
    resource: Uint32Array.from(order, (row) => names.resource[row]!),
    count: Float64Array.from(order, (row) => rows[row]![3] ?? 1),
    firstDay: new Int32Array(rows.length).fill(NO_DAY),
    lastDay: new Int32Array(rows.length).fill(NO_DAY),
    firstTime: new Float64Array(rows.length).fill(NaN),
    lastTime: new Float64Array(rows.length).fill(NaN),
  };
}

export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

export function fitRows(
  rows: readonly Row[],
  given: Readonly<Record<string, Json>> = {},
  history?: readonly Row[],
  factoriser?: Factoriser,
): Model {
  const triples = triplesOfRows(rows);
  return finish(
    accessAnomaly.fit({
      interactions: atOnce(interactionsOf(triples, (triple) => triples.count[triple]!)),
      triples,
      history: history && namesOf(history),
      parameters: accessAnomaly.parameters(given),
      random: createRandom(1n),
      factoriser,
    }),
  );
}

export function scoreRows(model: Model, rows: readonly Row[]): Scores {
  const out = emptyScores(rows.length);
  finish(accessAnomaly.score(model, namesOf(rows), out));
  return createScores(out);
}
