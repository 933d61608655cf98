import { type Profiler, Session } from 'node:inspector/promises';

/** Microseconds between two samples of the stack. */
const interval = 500;

/**
 * Runs `work` and gives the longest time, in milliseconds of CPU, that this thread was in code of `own` files without a
 * pause. A sample counts for at most two intervals, so that time in which the machine gave the thread no CPU is left out.
 */
export async function longestStretch(
  own: (url: string) => boolean,
  work: () => Promise<unknown>,
): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    return longest(profile, own) / 1000;
  } finally {
    session.disconnect();
  }
}

function longest(profile: Profiler.Profile, own: (url: string) => boolean): number {
  const ours = nodesUnder(profile, own);
  const deltas = profile.timeDeltas ?? [];
  let stretch = 0;
  let most = 0;
  for (const [at, node] of (profile.samples ?? []).entries()) {
    // The time of a sample is that from it to the next.
    const time = Math.min(deltas[at + 1] ?? 0, 2 * interval);
    stretch = ours.has(node) ? stretch + time : 0;
    most = Math.max(most, stretch);
  }
  return most;
}

/** The nodes of the call tree with an own file in their stack; in a profile, parents stand before their children. */
function nodesUnder(profile: Profiler.Profile, own: (url: string) => boolean): Set<number> {
  const under = new Set<number>();
  for (const { id, callFrame, children } of profile.nodes) {
    if (own(callFrame.url)) under.add(id);
    if (under.has(id)) for (const child of children ?? []) under.add(child);
  }
  return under;
}
