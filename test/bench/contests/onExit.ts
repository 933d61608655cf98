import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from './contest.ts';

/** Loaded before a program of ours: at its end it says how long the process lived and how much memory it took. */
process.on('exit', () => {
  const out = process.env['BYOML_BENCH_OUT'];
  if (out === undefined) return;
  const result: RunResult = {
    ms: performance.now(),
    rssMb: process.resourceUsage().maxRSS / 1024,
    versions: { node: process.version },
  };
  writeFileSync(join(out, 'result.json'), JSON.stringify(result));
});
