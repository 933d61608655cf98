import type { Step, Steps } from '../../core/algorithm.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { TenantInteractions } from '../../core/interactions.ts';
import type { Random } from '../../core/random.ts';
import type { RatingRows } from '../../core/ratingRows.ts';
import { stretches } from '../../core/stretches.ts';
import { complementSample, mergeRows } from './complementSample.ts';
import { likelihoodScaler, type ValueRange } from './likelihoodScaler.ts';
import type { AccessAnomalyParameters } from './parameters.ts';
import { roundedRows } from './ratings.ts';

/**
 * The ratings of one tenant: scaled likelihoods, and in explicit mode the sampled complement. `nameOf` tells the names of
 * an entry's local user and resource, for the `model.likelihood` that is thrown where a rating is no finite float32, or a likelihood is not positive (which
 * SynapseML takes as it is).
 */
export function* tenantRatings(
  interactions: TenantInteractions,
  parameters: AccessAnomalyParameters,
  random: Random,
  nameOf: (user: number, resource: number) => { readonly user: string; readonly resource: string },
  step: Step,
): Steps<RatingRows> {
  const observed = yield* observedRatings(interactions, parameters, nameOf, step);
  const { implicit, complementFactor, negScore } = parameters;
  if (implicit || complementFactor === null || negScore === null) return observed;
  const { items } = observed;
  const rows = yield* roundedRows(observed, step);
  const complement = yield* complementSample(rows, items, complementFactor, negScore, random, step);
  const { starts, others, values } = yield* mergeRows(rows, complement, step);
  return { items, starts, others, rating: (entry) => values[entry]! };
}

function* observedRatings(
  interactions: TenantInteractions,
  parameters: AccessAnomalyParameters,
  nameOf: (user: number, resource: number) => { readonly user: string; readonly resource: string },
  step: Step,
): Steps<RatingRows> {
  const { rowStarts: starts, rowResources: others, likelihood } = interactions;
  const { compat, low, high, damped } = parameters;
  const refuse = (entry: number): never => {
    const user = starts.findLastIndex((start) => start <= entry);
    throw new ByomlError('model.likelihood', { value: likelihood(entry), ...nameOf(user, others[entry]!) });
  };
  // One bad likelihood would spoil the scale of all others, so it has to be found first.
  const isGood = (value: number): boolean => Number.isFinite(value) && (compat || value > 0);
  const range = yield* rangeOf(likelihood, others.length, step, (value, entry) => {
    if (!isGood(value)) refuse(entry);
  });
  const scale = likelihoodScaler(range, low, high, damped);
  const rating = (entry: number): number => scale(likelihood(entry));
  // Scaling keeps the order: where the ends are finite, so is all between.
  const fits = (value: number): boolean => Number.isFinite(Math.fround(value));
  if (!fits(scale(range.least)) || !fits(scale(range.greatest))) {
    yield* rangeOf(rating, others.length, step, (value, entry) => {
      if (!fits(value)) refuse(entry);
    });
  }
  return { items: interactions.resources.length, starts, others, rating };
}

/** The least and the greatest value; each is shown to `check`, in order. */
function* rangeOf(
  valueOf: (entry: number) => number,
  entries: number,
  step: Step,
  check: (value: number, entry: number) => void,
): Steps<ValueRange> {
  let least = Infinity;
  let greatest = -Infinity;
  yield* stretches(entries, step, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      const value = valueOf(entry);
      check(value, entry);
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  });
  return { least, greatest };
}
