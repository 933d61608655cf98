import { ByomlError } from '../../core/errors/byomlError.ts';
import type { FoundPage } from '../../core/azure/found.ts';
import { type Job, throwIfCancelled } from '../job.ts';

/**
 * One of the pages that a service gives, named by its number. Whoever asks for it holds nothing between two pages, so the
 * ones before it are passed again: services give a thousand items a page, and few places have more than three.
 */
export async function pageOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  page: string | undefined,
  job: Job,
): Promise<FoundPage<Item>> {
  const wanted = numberOf(page);
  let number = 0;
  let found: readonly Item[] = [];
  for await (const items of pages) {
    throwIfCancelled(job);
    if (number > wanted) return { items: found, next: String(number) };
    found = number === wanted ? items : [];
    number++;
  }
  return { items: found };
}

function numberOf(page: string | undefined): number {
  if (page === undefined) return 0;
  if (/^\d{1,6}$/.test(page)) return Number(page);
  throw new ByomlError('defect', { what: 'a page was asked for by something else than its number' });
}
