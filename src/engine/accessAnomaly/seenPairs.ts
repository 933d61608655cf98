import type { Step, Steps } from '../../core/algorithm.ts';
import { stretches } from '../../core/stretches.ts';
import { NO_DAY } from '../../core/time.ts';
import type { Triples } from '../../core/triples.ts';
import { type PairSet, pairIndex } from './pairSet.ts';
import type { SeenPairs } from './parts.ts';
import type { TrainingNames } from './trainingNames.ts';

/** Triples looked up before other work gets its turn. */
const triplesAStep = 50_000;

/** Pairs that count as seen, with what training knows of them. */
export function* seenPairs(
  pairs: PairSet,
  triples: Triples,
  names: TrainingNames,
  step: Step,
): Steps<SeenPairs> {
  const size = pairs.resources.length;
  const count = new Float64Array(size);
  const firstDay = new Int32Array(size);
  const lastDay = new Int32Array(size);
  yield* stretches(size, step, (from, to) => {
    firstDay.fill(NO_DAY, from, to);
    lastDay.fill(NO_DAY, from, to);
  });
  for (let triple = 0; triple < triples.tenant.length; triple++) {
    if (triple > 0 && triple % triplesAStep === 0) yield step;
    const tenant = triples.tenant[triple]!;
    const user = names.rowOfUser(tenant, triples.user[triple]!);
    const resource = names.rowOfResource(tenant, triples.resource[triple]!);
    const index = user < 0 || resource < 0 ? -1 : pairIndex(pairs, user, resource);
    if (index < 0) continue;
    const first = count[index] === 0;
    count[index]! += triples.count[triple]!;
    firstDay[index] = first
      ? triples.firstDay[triple]!
      : Math.min(firstDay[index]!, triples.firstDay[triple]!);
    lastDay[index] = Math.max(lastDay[index]!, triples.lastDay[triple]!);
  }
  return { pairs, count, firstDay, lastDay };
}
