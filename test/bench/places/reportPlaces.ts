import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median, spread } from '../contests/spread.ts';
import { localAzure } from './localAzure.ts';
import type { PlacesTimes, Waited } from './placesTimes.ts';

const size = { subscriptions: 3000, workspaces: 2000 };
/** What a far service may take for an answer, in milliseconds. */
const latency = 150;
const rounds = 7;
/** Milliseconds. */
const longest = 1000;

/** How long somebody in a very large company waits for the first subscriptions and workspaces to choose from. */
export async function reportPlaces(say: (line: string) => void): Promise<boolean> {
  const azure = await localAzure(size, latency);
  try {
    const runs = Array.from({ length: rounds }, () => look(azure.readyFile, azure.environment));
    say(
      `places (${size.subscriptions} subscriptions, ${size.workspaces} workspaces; answers ${latency} ms late; ${rounds} processes)`,
    );
    const good = (['cold', 'warm'] as const).flatMap((state) =>
      (['subscriptions', 'workspaces'] as const).map((list) =>
        sayList(
          `${list}, ${state}`,
          runs.map((run) => run[state][list]),
          say,
        ),
      ),
    );
    const all = good.every(Boolean);
    say(`  first choice within ${longest} ms wanted: ${all ? 'ok' : 'MISSED'}\n`);
    return all;
  } finally {
    await azure.close();
  }
}

/** A new process, so that nothing is loaded and nobody is signed in. */
function look(readyFile: string, environment: Readonly<Record<string, string>>): PlacesTimes {
  const script = join('.cache', 'bench', 'places', 'placesRun.mjs');
  const env = { ...process.env, ...environment };
  return JSON.parse(
    execFileSync(process.execPath, [script, readyFile], { env, encoding: 'utf8' }),
  ) as PlacesTimes;
}

function sayList(title: string, waits: readonly Waited[], say: (line: string) => void): boolean {
  const first = waits.map((wait) => wait.first);
  const ratio = median(waits.map((wait) => wait.all / wait.first));
  say(
    `  ${title}: first choice ${spread(first)}, all ${waits[0]?.found ?? 0} ${spread(waits.map((wait) => wait.all))}; ` +
      `${ratio.toFixed(1)} times as fast as to list all and then show`,
  );
  return median(first) <= longest;
}
