import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Json } from '../../core/model.ts';
import { type NewNamePolicy, newNamePolicies } from '../../core/newNamePolicy.ts';

/**
 * What SynapseML's AccessAnomaly can be told, in our words. Its column names are not here: by the time rows reach an
 * algorithm they are ids. A seed is new; SynapseML has none.
 */
export interface AccessAnomalyParameters {
  /**
   * True: SynapseML's exact semantics. False: tenants are isolated, and what was trained on counts as seen.
   */
  readonly compat: boolean;
  /** Latent factors. */
  readonly rank: number;
  /** Rounds of alternating least squares; 0 leaves the random factors. */
  readonly maxIter: number;
  /** Ridge, multiplied by each row's number of ratings. */
  readonly reg: number;
  /** Implicit: unseen pairs pull towards 0. Explicit: sampled unseen pairs are rated `negScore`. */
  readonly implicit: boolean;
  /** Implicit only, else null: confidence of a rating r is 1 + alpha r. */
  readonly alpha: number | null;
  /** Range that likelihoods are scaled to, per tenant; both null: not scaled. */
  readonly low: number | null;
  readonly high: number | null;
  /** Scale the logarithms of the likelihoods, so that one huge count does not press all others together; never with `compat`. */
  readonly damped: boolean;
  /** Explicit only, else null: unseen pairs drawn per training row, and their rating. */
  readonly complementFactor: number | null;
  readonly negScore: number | null;
  /** False couples the tenants in one factorisation, as SynapseML does by default; only with `compat`. */
  readonly separateTenants: boolean;
  /** Layout of the random start; null: SynapseML's rule with `compat`, else 1. */
  readonly numBlocks: number | null;
  /** Signed 64-bit, in decimal digits. */
  readonly seed: string;
  /** Never-seen pairs a tenant that percentiles refer to. */
  readonly referencePairs: number;
  /** False: pairs that were seen get the score they would have had unseen. */
  readonly preserveHistory: boolean;
  /** What becomes of accesses by users, and to resources, that training did not know; with `compat` they are ignored. */
  readonly newUsers: NewNamePolicy;
  readonly newResources: NewNamePolicy;
}

/** The seed of pyspark on Python 3.11 and later where string hashing is not randomised. */
const pysparkSeed = '-7777456287253977377';

/** A row of more factors is solved too slowly to be of use. */
const mostRank = 256;

/** Fills in the defaults; throws `model.parameter` for an unknown name, a value out of range or two that do not go together. */
export function accessAnomalyParameters(given: Readonly<Record<string, Json>>): AccessAnomalyParameters {
  const compat = flag(given, 'compat', false);
  const implicit = flag(given, 'implicit', true);
  const parameters: AccessAnomalyParameters = {
    compat,
    rank: whole(given, 'rank', 10, 1, mostRank),
    maxIter: whole(given, 'maxIter', 25, 0, 100_000),
    reg: number(given, 'reg', 1, 0),
    implicit,
    alpha: onlyIf(implicit, given, 'alpha', 'it belongs to implicit feedback', (name) =>
      number(given, name, 1, 0),
    ),
    low: orNull(given, 'low', (name) => number(given, name, 5, 1)),
    high: orNull(given, 'high', (name) => number(given, name, 10, 1)),
    damped: flag(given, 'damped', !compat),
    complementFactor: onlyIf(!implicit, given, 'complementFactor', explicitOnly, (name) =>
      whole(given, name, 2, 0, 1000),
    ),
    negScore: onlyIf(!implicit, given, 'negScore', explicitOnly, (name) => number(given, name, 1, -Infinity)),
    separateTenants: flag(given, 'separateTenants', !compat),
    numBlocks: orNull(given, 'numBlocks', (name) => whole(given, name, null, 1, 1_000_000)),
    seed: seed(given),
    referencePairs: whole(given, 'referencePairs', 20_000, 0, 10_000_000),
    preserveHistory: flag(given, 'preserveHistory', true),
    newUsers: policy(given, 'newUsers'),
    newResources: policy(given, 'newResources'),
  };
  checkTogether(given, parameters);
  return parameters;
}

const explicitOnly = 'it belongs to explicit feedback (implicit: false)';

function checkTogether(given: Readonly<Record<string, Json>>, parameters: AccessAnomalyParameters): void {
  const { low, high, negScore } = parameters;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name)) {
      const known = Object.keys(parameters).join(', ');
      refuse(given, name, `there is no such parameter; the parameters are ${known}`);
    }
  }
  if ((low === null) !== (high === null)) refuse(given, 'low', 'low and high are both numbers or both null');
  if (low !== null && high !== null && high <= low) refuse(given, 'high', `it must be above low, ${low}`);
  if (negScore !== null && low !== null && negScore >= low) {
    refuse(given, 'negScore', `it must be below low, ${low}`);
  }
  if (!parameters.compat && !parameters.separateTenants) {
    refuse(given, 'separateTenants', 'tenants are coupled only with compat: true');
  }
  if (parameters.compat) checkCompat(given, parameters);
}

/** What SynapseML does not know. */
function checkCompat(given: Readonly<Record<string, Json>>, parameters: AccessAnomalyParameters): void {
  const reason = 'SynapseML does not know it, so not with compat: true';
  if (parameters.damped) refuse(given, 'damped', reason);
  for (const name of ['newUsers', 'newResources'] as const) {
    if (parameters[name] !== 'ignore') refuse(given, name, reason);
  }
}

function refuse(given: Readonly<Record<string, Json>>, name: string, reason: string): never {
  throw new ByomlError('model.parameter', { name, value: JSON.stringify(given[name] ?? null), reason });
}

function flag(given: Readonly<Record<string, Json>>, name: string, byDefault: boolean): boolean {
  const value = given[name] ?? byDefault;
  return typeof value === 'boolean' ? value : refuse(given, name, 'it is true or false');
}

function policy(given: Readonly<Record<string, Json>>, name: string): NewNamePolicy {
  const value = given[name] ?? 'ignore';
  const known = newNamePolicies.find((one) => one === value);
  return known ?? refuse(given, name, `it is one of ${newNamePolicies.join(', ')}`);
}

function number(
  given: Readonly<Record<string, Json>>,
  name: string,
  byDefault: number | null,
  least: number,
): number {
  const value = given[name] ?? byDefault;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return refuse(given, name, 'it is a finite number');
  return value >= least ? value : refuse(given, name, `it must be at least ${least}`);
}

function whole(
  given: Readonly<Record<string, Json>>,
  name: string,
  byDefault: number | null,
  least: number,
  most: number,
): number {
  const value = given[name] ?? byDefault;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : refuse(given, name, `it is a whole number from ${least} to ${most}`);
}

/** Null where null was given, or where nothing was and the parameter has no default. */
function orNull(
  given: Readonly<Record<string, Json>>,
  name: string,
  read: (name: string) => number,
): number | null {
  if (given[name] === null || (given[name] === undefined && name === 'numBlocks')) return null;
  return read(name);
}

/** A parameter of one kind of feedback; null in the other, where giving it is an error. */
function onlyIf(
  applies: boolean,
  given: Readonly<Record<string, Json>>,
  name: string,
  reason: string,
  read: (name: string) => number,
): number | null {
  if (applies) return read(name);
  return (given[name] ?? null) === null ? null : refuse(given, name, reason);
}

/** A JSON number is taken where it is exact. */
function seed(given: Readonly<Record<string, Json>>): string {
  const value = given['seed'] ?? pysparkSeed;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const digits = typeof value === 'string' && /^-?[0-9]{1,19}$/.test(value);
  const exact = digits && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
  return exact
    ? String(BigInt(value))
    : refuse(given, 'seed', 'it is a signed 64-bit whole number, as a text of digits');
}
