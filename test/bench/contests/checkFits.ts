import type { Verdict } from './contest.ts';
import { type FitFactors, readFactors } from './fitFactors.ts';
import { fitSettings } from './fitSettings.ts';
import { largestGradient } from './largestGradient.ts';
import { objective } from './objective.ts';
import type { RatingsData } from './ratingsData.ts';
import { largestDifference, standardisedScores } from './standardisedScores.ts';

/**
 * What a fit solves. Fits of one kind must agree; `plain` weighs the regularisation differently, so it must be the better one
 * by its own objective, and the worse one by ours.
 */
export type FitKind = 'unconstrained' | 'nonnegative' | 'plain';

/** Largest difference of a standardised score between two fits of a kind, relative difference of the objective, and gradient. */
const limits = { score: 1e-3, objective: 1e-6, gradient: 1e-4 };

/** Holds the fits of a round against each other; the first of a kind is what the others of it are compared with. */
export function checkFits(
  data: RatingsData,
  kinds: ReadonlyMap<string, FitKind>,
  runs: ReadonlyMap<string, string>,
): ReadonlyMap<string, Verdict> {
  const ordered = [...kinds].flatMap(([key, kind]) => {
    const folder = runs.get(key);
    return folder === undefined ? [] : [{ key, kind, factors: readFactors(folder, fitSettings.rank) }];
  });
  const references = new Map<FitKind, Reference>();
  const verdicts = new Map<string, Verdict>();
  for (const { key, kind, factors } of ordered) {
    const other = ordered.find((one) => one.kind !== 'plain')?.factors;
    if (!isWhole(data, factors)) verdicts.set(key, { ok: false, text: 'factors are missing or not finite' });
    else if (kind === 'plain') verdicts.set(key, checkPlain(data, factors, other));
    else verdicts.set(key, checkEqual(data, factors, key, references, kind));
  }
  return verdicts;
}

interface Reference {
  readonly key: string;
  readonly loss: number;
  readonly scores: Float64Array;
}

function isWhole(data: RatingsData, { rank, users, items }: FitFactors): boolean {
  const sized = users.length === data.users * rank && items.length === data.items * rank;
  return sized && users.every(Number.isFinite) && items.every(Number.isFinite);
}

function checkEqual(
  data: RatingsData,
  factors: FitFactors,
  key: string,
  references: Map<FitKind, Reference>,
  kind: FitKind,
): Verdict {
  const loss = objective(data, factors, 'weighted');
  const gradient = largestGradient(data, factors, kind === 'nonnegative');
  if (!(gradient <= limits.gradient)) return { ok: false, text: `gradient ${gradient.toExponential(1)}` };
  const scores = standardisedScores(data, factors);
  const reference = references.get(kind);
  if (reference === undefined) {
    references.set(kind, { key, loss, scores });
    return { ok: true, text: `objective ${loss.toFixed(1)}, gradient ${gradient.toExponential(0)}` };
  }
  const score = largestDifference(scores, reference.scores);
  const relative = Math.abs(loss / reference.loss - 1);
  const text = `scores within ${score.toExponential(1)} of ${reference.key}, objective within ${relative.toExponential(0)}`;
  return { ok: score <= limits.score && relative <= limits.objective, text };
}

function checkPlain(data: RatingsData, factors: FitFactors, other: FitFactors | undefined): Verdict {
  if (other === undefined) return { ok: false, text: 'nothing to compare with' };
  const better = (regularisation: 'weighted' | 'plain'): number =>
    1 - objective(data, factors, regularisation) / objective(data, other, regularisation);
  const [own, ours] = [better('plain'), better('weighted')];
  const percent = (share: number): string => `${(100 * Math.abs(share)).toFixed(1)} %`;
  const text = `own objective ${percent(own)} ${own > 0 ? 'below' : 'above'} ours, our objective ${percent(ours)} ${ours < 0 ? 'above' : 'below'} ours`;
  return { ok: own > 0 && ours < 0, text };
}
