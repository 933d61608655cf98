import type { Steps } from '../../core/algorithm.ts';
import { explanationText } from '../../content/explanationText.ts';
import type { Explanation } from '../../core/explanation.ts';
import type { Findings } from '../../core/findings.ts';
import type { StoredFinding } from '../../core/run.ts';
import { scoreAt, type Scores } from '../../core/scores.ts';
import { dayText, NO_DAY } from '../../core/time.ts';
import { tripleAt } from '../../core/tripleAt.ts';
import type { Triples } from '../../core/triples.ts';
import type { Explain } from '../../engine/findings/explain.ts';
import { findingId } from '../../engine/findings/findingId.ts';

/** Findings as a run keeps them: names in place of ids, reasons in place of numbers; most anomalous first. */
export function* storedFindings(
  findings: Findings,
  triples: Triples,
  scores: Scores,
  explain: Explain,
): Steps<readonly StoredFinding[]> {
  const stored: StoredFinding[] = [];
  for (const [finding, triple] of findings.triple.entries()) {
    yield { step: finding, of: findings.triple.length, message: 'Explaining findings' };
    const names = tripleAt(triples, triple);
    const score = scoreAt(scores, triple);
    const explanation = explain(names.tenant, names.user, names.resource);
    const further = findings.further[finding] ?? 0;
    stored.push({
      findingId: findingId(names.tenant, names.user, names.resource),
      ...names,
      case: score.case,
      score: score.score,
      percentile: score.percentile,
      firstTime: triples.firstTime[triple] ?? NaN,
      lastTime: triples.lastTime[triple] ?? NaN,
      count: triples.count[triple] ?? NaN,
      reason: explanationText({ ...names, case: score.case, further, explanation }),
      explanation: explanationJson(explanation, further),
    });
  }
  return stored;
}

function explanationJson(explanation: Explanation, further: number): StoredFinding['explanation'] {
  return {
    further,
    ...explanation,
    peers: explanation.peers.map((peer) => ({ ...peer })),
    userSince: sinceText(explanation.userSince),
    resourceSince: sinceText(explanation.resourceSince),
  };
}

function sinceText(day: number): string | null {
  return day === NO_DAY ? null : dayText(day);
}
