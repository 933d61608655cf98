import type { BenchCase } from './benchCase.ts';
import { median, spread } from './contests/spread.ts';

/** Rounds per case: ours and the baseline in turns, the first round of each not counted. */
const rounds = 5;

/** Measures a case and says so; is it as fast as it must be, with equal results? */
export async function measureCase(benchCase: BenchCase, say: (line: string) => void): Promise<boolean> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [oursMs, oursValue] = await timed(benchCase.ours);
    const [theirsMs, theirsValue] = await timed(benchCase.theirs);
    if (!benchCase.same(oursValue, theirsValue)) {
      say(`${benchCase.name}: the two do not agree: ${String(oursValue)} and ${String(theirsValue)}`);
      return false;
    }
    if (round === 0) continue;
    ours.push(oursMs);
    theirs.push(theirsMs);
  }
  const ratio = median(theirs.map((ms, round) => ms / (ours[round] ?? NaN)));
  const good = ratio >= benchCase.leastRatio;
  say(`${benchCase.name} (${benchCase.size})`);
  say(`  ours ${spread(ours)}, ${benchCase.baseline} ${spread(theirs)}`);
  say(
    `  ${ratio.toFixed(1)} times as fast; at least ${benchCase.leastRatio} wanted: ${good ? 'ok' : 'MISSED'}\n`,
  );
  return good;
}

async function timed(run: () => Promise<unknown>): Promise<readonly [number, unknown]> {
  globalThis.gc?.();
  const started = performance.now();
  const value = await run();
  return [performance.now() - started, value];
}
