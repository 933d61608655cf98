import type { Steps } from '../../core/algorithm.ts';
import type { Factoriser, Kernel } from '../../core/factoriser.ts';
import type { RatingRows } from '../../core/ratingRows.ts';
import { alsSteps } from './als.ts';
import { factorise } from './factorise.ts';
import { affinityStatistics, type AffinityStatistics } from './normalise.ts';
import type { AccessAnomalyParameters } from './parameters.ts';
import type { ProgressCounter } from './progressCounter.ts';
import { joinRatings, rowCount } from './ratings.ts';

/** One tenant's factors, local row after local row, and the statistics of its affinities. */
export interface TenantFactors {
  readonly users: Float32Array;
  readonly items: Float32Array;
  readonly statistics: AffinityStatistics;
  /** Which kernel made them. */
  readonly kernel: Kernel;
}

/** Progress steps that {@link tenantFactors} announces. */
export function tenantFactorsSteps(parameters: AccessAnomalyParameters, tenants: number): number {
  return (isCoupled(parameters) ? 1 : tenants) * alsSteps(parameters.maxIter);
}

/**
 * Factorises each tenant on its own, or all in one where SynapseML's default is asked for, and takes them apart again. The
 * statistics are in doubles, whatever made the factors.
 */
export function* tenantFactors(
  ratings: readonly RatingRows[],
  parameters: AccessAnomalyParameters,
  progress: ProgressCounter,
  factoriser: Factoriser | undefined,
): Steps<readonly TenantFactors[]> {
  const { rank } = parameters;
  const options = {
    ...parameters,
    alpha: parameters.alpha ?? 0,
    blocks: parameters.numBlocks ?? defaultBlocks(parameters, ratings.length),
    seed: BigInt(parameters.seed),
  };
  const factors: TenantFactors[] = [];
  for (const group of isCoupled(parameters) ? [ratings] : ratings.map((part) => [part])) {
    const all = yield* joinRatings(group, progress.current());
    const { kernel, ...joined } = yield* factorise(all, options, progress, factoriser);
    let user = 0;
    let item = 0;
    for (const part of group) {
      const users = joined.users.subarray(user * rank, (user + rowCount(part)) * rank);
      const items = joined.items.subarray(item * rank, (item + part.items) * rank);
      user += rowCount(part);
      item += part.items;
      const statistics = yield* affinityStatistics(part, users, items, rank, progress.current());
      factors.push({ users, items, statistics, kernel });
    }
  }
  return factors;
}

function isCoupled({ compat, separateTenants }: AccessAnomalyParameters): boolean {
  return compat && !separateTenants;
}

/** SynapseML's rule: as many blocks as tenants, or 10 where they are separate. Ours: one. */
function defaultBlocks({ compat, separateTenants }: AccessAnomalyParameters, tenants: number): number {
  if (!compat) return 1;
  return separateTenants ? 10 : tenants;
}
