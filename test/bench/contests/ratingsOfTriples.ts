import { atOnce } from '../../../src/core/atOnce.ts';
import type { TripleNames } from '../../../src/core/algorithm.ts';
import { dictionaryFromTexts } from '../../../src/core/dictionary.ts';
import { createRandom } from '../../../src/core/random.ts';
import { accessAnomalyParameters } from '../../../src/engine/accessAnomaly/parameters.ts';
import type { RatingRows } from '../../../src/core/ratingRows.ts';
import { tenantRatings } from '../../../src/engine/accessAnomaly/tenantRatings.ts';
import { interactionsOf } from '../../../src/engine/interactionsOf.ts';
import type { RatingsData } from './ratingsData.ts';
import { entryUsers } from './ratingsFolder.ts';

const step = { step: 1, of: 1, message: '' };

/** A data set as reading leaves it: sorted triples. */
export function triplesOfRatings(data: RatingsData): TripleNames {
  const names = (count: number) =>
    dictionaryFromTexts(Array.from({ length: count }, (_, id) => String(id).padStart(6, '0')));
  return {
    tenants: names(1),
    users: names(data.users),
    resources: names(data.items),
    tenant: new Uint32Array(data.item.length),
    user: entryUsers(data),
    resource: data.item,
  };
}

/** The matrix as training builds it. */
export function ratingsOfTriples(triples: TripleNames, rating: Float32Array): RatingRows {
  const { tenants } = atOnce(interactionsOf(triples, (triple) => rating[triple]!));
  const parameters = accessAnomalyParameters({ low: null, high: null });
  const nameless = { user: '', resource: '' };
  return atOnce(tenantRatings(tenants[0]!, parameters, createRandom(1n), () => nameless, step));
}
