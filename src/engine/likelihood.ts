import type { Likelihood } from '../core/template.ts';
import type { Triples } from '../core/triples.ts';

/**
 * How usual each triple is, by its index. `perDaySpan` is that of Microsoft's Anomalous Resource Access notebooks: accesses
 * over (1 + whole days from the triple's own first to its last access), so one single access ever gives 1.
 */
export function likelihoodOf(triples: Triples, kind: Likelihood): (triple: number) => number {
  const { count, firstDay, lastDay } = triples;
  switch (kind) {
    case 'count':
      return (triple) => count[triple]!;
    case 'perDaySpan':
      return (triple) => count[triple]! / (1 + lastDay[triple]! - firstDay[triple]!);
  }
}
