import { newNamePolicies } from '../../core/newNamePolicy.ts';

/** What an editor offers and says for a parameter. Whether a value is right, the algorithm decides. */
interface ParameterHint {
  readonly description: string;
  readonly default?: string | number | boolean;
  readonly examples?: readonly (string | number | boolean)[];
}

const answers = [true, false];
const policy = { default: 'ignore', examples: newNamePolicies } as const;

/** The parameters of accessAnomaly, by name. `compat` changes the defaults of `damped` and `separateTenants`. */
export const parameterHints = {
  compat: {
    description: "SynapseML's exact semantics, in doubles. Tenants share one factorisation, nothing but a history is seen.",
    default: false,
    examples: answers,
  },
  rank: { description: 'Latent factors, 1 to 256.', default: 10, examples: [10, 20, 32] },
  maxIter: { description: 'Rounds of alternating least squares.', default: 25, examples: [25] },
  reg: { description: "Ridge, multiplied by each row's number of ratings.", default: 1, examples: [1, 0.1] },
  implicit: {
    description: 'Unseen pairs pull towards 0; false: sampled unseen pairs are rated `negScore`.',
    default: true,
    examples: answers,
  },
  alpha: { description: 'Implicit only: confidence of a rating r is 1 + alpha r.', default: 1, examples: [1] },
  low: { description: 'Likelihoods are scaled to low .. high; both null: not at all.', default: 5, examples: [5] },
  high: { description: 'Likelihoods are scaled to low .. high; both null: not at all.', default: 10, examples: [10] },
  damped: {
    description:
      'Scale the logarithms of the likelihoods, so that one huge count does not press all others together. Not with compat.',
    default: true,
    examples: answers,
  },
  complementFactor: {
    description: 'Explicit only: unseen pairs drawn for each row of the training data. Its default there is 2.',
    examples: [2],
  },
  negScore: {
    description: 'Explicit only: rating of the unseen pairs, below `low`. Its default there is 1.',
    examples: [1],
  },
  separateTenants: {
    description: 'False: tenants share one factorisation, which only compat allows.',
    default: true,
    examples: answers,
  },
  numBlocks: { description: "Layout of the random start; null: SynapseML's rule with compat, else 1.", examples: [1] },
  seed: { description: 'Of the random start: signed 64-bit, as a text of digits.', examples: ['42'] },
  referencePairs: {
    description: 'Never-seen pairs of a tenant that percentiles refer to.',
    default: 20_000,
    examples: [20_000],
  },
  preserveHistory: {
    description: 'False: pairs that were seen get the score that they would have had unseen.',
    default: true,
    examples: answers,
  },
  newUsers: {
    description:
      'Accesses by users that training did not know: no finding, a finding after all that were scored, or a finding before them where the resource is an administrative share (C$, ADMIN$). Not with compat.',
    ...policy,
  },
  newResources: {
    description: 'The same for accesses to resources that training did not know. Of two new names the policy for users counts.',
    ...policy,
  },
} as const satisfies Readonly<Record<string, ParameterHint>>;
