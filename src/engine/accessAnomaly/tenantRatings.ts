import { ByomlError } from '../../core/errors/byomlError.ts';
import type { TenantInteractions } from '../../core/interactions.ts';
import type { Random } from '../../core/random.ts';
import type { SparseRows } from '../../core/sparseRows.ts';
import { complementSample, mergeRows } from './complementSample.ts';
import { likelihoodScaler } from './likelihoodScaler.ts';
import type { AccessAnomalyParameters } from './parameters.ts';
import { type Ratings, transposeRows } from './ratings.ts';

/**
 * The ratings of one tenant: scaled likelihoods, and in explicit mode the sampled complement. `nameOf` tells the names of
 * an entry's local user and resource, for the `model.likelihood` that is thrown where a rating is no finite float32, or a likelihood is not positive (which
 * SynapseML takes as it is).
 */
export function tenantRatings(
  interactions: TenantInteractions,
  parameters: AccessAnomalyParameters,
  random: Random,
  nameOf: (user: number, resource: number) => { readonly user: string; readonly resource: string },
): Ratings {
  const items = interactions.resources.length;
  const observed = observedRows(interactions, parameters, nameOf);
  const byUser = withComplement(observed, items, parameters, random);
  return { byUser, byItem: transposeRows(byUser, items) };
}

function observedRows(
  interactions: TenantInteractions,
  parameters: AccessAnomalyParameters,
  nameOf: (user: number, resource: number) => { readonly user: string; readonly resource: string },
): SparseRows {
  const { rowStarts: starts, rowResources: others, rowValues } = interactions;
  const { compat, low, high, damped } = parameters;
  const refuse = (entry: number): void => {
    if (entry < 0) return;
    const user = starts.findLastIndex((start) => start <= entry);
    throw new ByomlError('model.likelihood', { value: rowValues[entry]!, ...nameOf(user, others[entry]!) });
  };
  // One bad likelihood would spoil the scale of all others, so it has to be found first.
  refuse(rowValues.findIndex((likelihood) => !Number.isFinite(likelihood) || (!compat && likelihood <= 0)));
  const scale = likelihoodScaler(rowValues, low, high, damped);
  const values = new Float32Array(rowValues.length);
  for (let entry = 0; entry < values.length; entry++) values[entry] = scale(rowValues[entry]!);
  refuse(values.findIndex((value) => !Number.isFinite(value)));
  return { starts, others, values };
}

function withComplement(
  observed: SparseRows,
  items: number,
  { implicit, complementFactor, negScore }: AccessAnomalyParameters,
  random: Random,
): SparseRows {
  if (implicit || complementFactor === null || negScore === null) return observed;
  return mergeRows(observed, complementSample(observed, items, complementFactor, negScore, random));
}
