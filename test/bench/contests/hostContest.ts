import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contest, Verdict } from './contest.ts';
import { bundled } from './ours.ts';

/** How long the extension host's thread keeps others waiting while the demo set trains in the worker, and while nothing happens. */
export function hostContest(): Promise<Contest> {
  const host = (key: string, about: string) => bundled({ key, about }, 'hostRun', (out) => [out, key]);
  return Promise.resolve({
    name: 'host',
    title:
      "Event loop delay of the editor's thread, 99th percentile; it is asked every millisecond, which is part of it",
    rounds: 3,
    contestants: [host('training', 'the demo set trains in the worker'), host('rest', 'nothing happens')],
    ratios: [{ slower: 'training', faster: 'rest' }],
    check: (runs) => Promise.resolve(new Map([...runs].map(([key, out]) => [key, verdictOn(key, out)]))),
  });
}

function verdictOn(key: string, out: string): Verdict {
  const { steps } = JSON.parse(readFileSync(join(out, 'steps.json'), 'utf8')) as { readonly steps: number };
  return { ok: key === 'rest' || steps > 0, text: `${steps} steps reported` };
}
