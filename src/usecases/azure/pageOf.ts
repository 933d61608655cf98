import type { Pages } from '../../azure/azureClient.ts';
import type { FoundPage } from '../../core/azure/found.ts';

/** The one page that was asked for; empty where the service has none. */
export async function pageOf<Item>(pages: Pages<Item>): Promise<FoundPage<Item>> {
  for await (const page of pages) return page;
  return { items: [] };
}
