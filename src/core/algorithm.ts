import type { Factoriser } from './factoriser.ts';
import type { Interactions } from './interactions.ts';
import type { Json, Model } from './model.ts';
import type { PairKernel } from './pairKernel.ts';
import type { Random } from './random.ts';
import type { Scores } from './scores.ts';
import type { Triples } from './triples.ts';

/** Progress of long work: step `step` of `of` begins. */
export interface Step {
  readonly step: number;
  readonly of: number;
  readonly message: string;
}

/**
 * Long work as steps of at most about 50 ms. Whoever drives it shows progress, gives way to other work between two
 * steps, and cancels by asking for no further one.
 */
export type Steps<Result> = Generator<Step, Result, void>;

/** The (tenant, user, resource) of some rows, in any order, duplicates included; ids point into the dictionaries. */
export type TripleNames = Pick<Triples, 'tenants' | 'users' | 'resources' | 'tenant' | 'user' | 'resource'>;

export interface FitContext {
  readonly interactions: Interactions;
  /** The names behind the ids, and the triples that were trained on (sorted), with counts and days. */
  readonly triples: Triples;
  /** Triples that count as seen beside (or, for SynapseML, instead of) the trained ones. */
  readonly history: TripleNames | undefined;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly random: Random;
  /** Fast arithmetic for what allows it; without it, doubles. */
  readonly factoriser?: Factoriser | undefined;
}

/**
 * The contract of every algorithm: built in, blended, imported or the user's own. It knows nothing of files, threads or
 * editors; the pool runs it and the store writes what it returns.
 */
export interface Algorithm {
  readonly id: string;
  /** Raised when the meaning of the model's parts changes. */
  readonly version: number;
  /** Columns of the access table and look-up tables that it wants beside the interactions. */
  readonly needs: { readonly columns: readonly string[]; readonly lookups: readonly string[] };
  /** Parameters with defaults filled in; throws `model.parameter`. */
  parameters(given: Readonly<Record<string, Json>>): Readonly<Record<string, Json>>;
  fit(context: FitContext): Steps<Model>;
  /** Fills `out`, one row for each row of `rows`, in order; the kernel, where there is one, only makes it faster. */
  score(model: Model, rows: TripleNames, out: Scores, kernel?: PairKernel): Steps<void>;
}
