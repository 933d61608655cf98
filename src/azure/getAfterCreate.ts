import type { AzureContext } from './azureContext.ts';

/** Milliseconds before each further look at what was just made: half a minute in all. */
const waits = [1000, 2000, 4000, 8000, 15_000];

/** Azure's parts learn of a new resource one after the other: reads it again for a while; undefined once that is over. */
export async function getAfterCreate<Value>(
  { sleep, signal }: AzureContext,
  read: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  for (const wait of waits) {
    const value = await read();
    if (value !== undefined) return value;
    await sleep(wait, signal);
  }
  return read();
}
