import type { FoundPage } from '../core/azure/found.ts';

/** Pages of what is found, one after the other, as they are asked for. */
export async function* foundPages<Found>(
  page: (next: string | undefined) => Promise<FoundPage<Found>>,
): AsyncGenerator<readonly Found[], void, undefined> {
  let next: string | undefined;
  do {
    const found = await page(next);
    yield found.items;
    next = found.next;
  } while (next !== undefined);
}
