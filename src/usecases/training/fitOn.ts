import type { Algorithm, Steps, TripleNames } from '../../core/algorithm.ts';
import type { Factoriser } from '../../core/factoriser.ts';
import type { Interactions } from '../../core/interactions.ts';
import type { Json, Model } from '../../core/model.ts';
import { createRandom } from '../../core/random.ts';
import type { Likelihood } from '../../core/template.ts';
import type { Triples } from '../../core/triples.ts';
import type { Ratings } from '../../data/accesses/ratings.ts';
import { interactionsOf } from '../../engine/interactionsOf.ts';
import { likelihoodOf } from '../../engine/likelihood.ts';

/** How a model is trained, whatever it is trained on. */
export interface Fitting {
  readonly algorithm: Algorithm;
  readonly parameters: Readonly<Record<string, Json>>;
  /** How usual a triple is, unless the source says it itself. */
  readonly likelihood: Likelihood;
  /** Triples that count as seen beside the trained ones; for SynapseML, instead of them. */
  readonly history: TripleNames | undefined;
  /** Fast arithmetic, where it can run. */
  readonly factoriser?: Factoriser | undefined;
}

/**
 * Trains on these triples; on `ratings` of them, repeated ones included, where the source gives its own likelihoods. Every
 * fit draws from the same random numbers, so that equal input gives equal models.
 */
export function* fitOn(triples: Triples, ratings: Ratings | undefined, fitting: Fitting): Steps<Model> {
  return yield* fitting.algorithm.fit({
    interactions: yield* ratings
      ? interactionsOfRatings(triples, ratings)
      : interactionsOf(triples, likelihoodOf(triples, fitting.likelihood)),
    triples,
    history: fitting.history,
    parameters: fitting.parameters,
    random: createRandom(0n),
    factoriser: fitting.factoriser,
  });
}

function interactionsOfRatings(
  { tenants, users, resources }: Triples,
  ratings: Ratings,
): Steps<Interactions> {
  return interactionsOf(
    { tenants, users, resources, ...ratings },
    (rating) => ratings.likelihood[rating] ?? NaN,
  );
}
