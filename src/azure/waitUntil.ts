import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import type { AzureContext } from './azureContext.ts';
import { serviceNames } from './azureErrorOf.ts';

/** Milliseconds between two looks where the service does not say, at most, and after which waiting is given up. */
const interval = 5000;
const longestInterval = 60_000;
const limit = 15 * 60_000;

/** What a look has shown; `next`: milliseconds that the service asks to wait. */
interface Look {
  readonly done: boolean;
  readonly next?: number | undefined;
}

/**
 * Looks now and then until something is done.
 * @param next milliseconds until the first look
 * @throws ByomlError `azure.operation` after a quarter of an hour; what `look` throws; `cancelled`
 */
export async function waitUntil(
  { progress, sleep, signal }: AzureContext,
  about: About,
  look: () => Promise<Look>,
  next?: number,
): Promise<void> {
  let wait = next;
  for (let waited = 0; ;) {
    const milliseconds = Math.max(1, Math.min(wait ?? interval, longestInterval));
    waited += milliseconds;
    if (waited > limit) throw operationFailed(about, `it still runs after ${limit / 60_000} minutes`);
    const message = `Waiting to ${about.what}`;
    progress({ step: Math.round(waited / 1000), of: limit / 1000, message });
    await sleep(milliseconds, signal);
    const looked = await look();
    if (looked.done) return;
    wait = looked.next;
  }
}

/** What was begun did not come to its end. */
export function operationFailed({ what }: About, reason: string): ByomlError {
  return new ByomlError('azure.operation', { service: serviceNames.resourceManager, what, reason });
}
