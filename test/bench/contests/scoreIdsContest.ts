import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contest, Verdict } from './contest.ts';
import { sizes } from './dataSize.ts';
import { bundled } from './ours.ts';
import { ratingsFolder } from './ratingsFolder.ts';
import { trainedModel } from './scoreContest.ts';

const pairs = 5_000_000;
const about = {
  raw: 'ours, ids in, raw scores out, 2 threads (doubles, kernel)',
  alone: 'ours, the same on 1 thread',
  plain: 'ours, the same without the kernel (TypeScript)',
  whole: 'ours, ids in; case, score and percentile out',
  naive: 'naive: an array a vector, raw scores out',
} as const;

/** Scores of random pairs that are ids already: no file, no name. */
export function scoreIdsContest(): Promise<Contest> {
  const model = trainedModel(ratingsFolder(sizes.halfM));
  const contestant = (key: keyof typeof about) =>
    bundled(
      { key, about: about[key], ...(key === 'raw' ? { goals: { rate: 250e6 } } : {}) },
      'scoreIdsRun',
      (out) => [model, out, String(pairs), key],
    );
  return Promise.resolve({
    name: 'score-ids',
    title: `Scores of ${pairs.toLocaleString('en')} random pairs of ids, model of ${sizes.halfM.name}`,
    rounds: 5,
    work: { count: pairs, unit: 'rows' },
    contestants: [
      contestant('raw'),
      contestant('alone'),
      contestant('plain'),
      contestant('whole'),
      contestant('naive'),
    ],
    ratios: [
      { slower: 'naive', faster: 'raw', limit: 1.5 },
      { slower: 'plain', faster: 'raw', limit: 1.5 },
      { slower: 'alone', faster: 'raw' },
      { slower: 'whole', faster: 'raw' },
    ],
    check: (runs) => Promise.resolve(checkScores(runs)),
  });
}

/** A seen pair has no score in the whole; all others must be equal. */
function checkScores(runs: ReadonlyMap<string, string>): ReadonlyMap<string, Verdict> {
  const all = [...runs].map(([key, out]) => {
    const bytes = new Uint8Array(readFileSync(join(out, 'scores.f64')));
    return { key, scores: new Float64Array(bytes.buffer) };
  });
  const raw = all.find(({ key }) => key === 'raw')?.scores;
  return new Map(all.map(({ key, scores }) => [key, verdictOn(key, scores, raw)]));
}

function verdictOn(key: string, scores: Float64Array, raw: Float64Array | undefined): Verdict {
  if (raw === undefined) return { ok: false, text: 'nothing to compare with' };
  let [compared, largest] = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    if (key === 'whole' && Number.isNaN(scores[i]!)) continue;
    compared++;
    const difference = scores[i] === raw[i] ? 0 : Math.abs(scores[i]! - raw[i]!);
    if (!(difference <= largest)) largest = difference;
  }
  const text = `${compared.toLocaleString('en')} scores${key === 'raw' ? '' : `, within ${largest.toExponential(0)} of raw`}`;
  return { ok: compared > pairs / 2 && largest <= 1e-9, text };
}
