import type { AzureClient } from '../../azure/azureClient.ts';
import { auditAdvice } from '../../content/azure/auditAdvice.ts';
import { presenceQuery } from '../../content/azure/logQueries.ts';
import type { DataPresence, EventPresence } from '../../core/azure/exportEstimate.ts';
import { logRows, numberIn } from './logRows.ts';

/** A network share object was accessed. */
const shareAccessed = 5140;
/** A file of a share was checked for access. */
const fileChecked = 5145;

/** Whether file share events arrive at all, from the last day. Throws `azure.*`, `signIn.*`, `network.*`. */
export async function dataPresence(
  azure: Pick<AzureClient, 'queryLogs' | 'getTable'>,
  customerId: string,
): Promise<DataPresence> {
  // A query of a table that was never made is refused.
  const isThere = (await azure.getTable('SecurityEvent')) !== undefined;
  const rows = isThere ? await logRows(azure, customerId, presenceQuery) : [];
  const events = [shareAccessed, fileChecked].map((eventId): EventPresence => {
    const row = rows.find((each) => numberIn(each('EventID')) === eventId);
    if (row === undefined) return { eventId, rows: 0, computers: 0, last: undefined };
    const last = row('Last');
    return {
      eventId,
      rows: numberIn(row('Rows')),
      computers: numberIn(row('Computers')),
      last: typeof last === 'string' ? last : undefined,
    };
  });
  const present = events.some(({ eventId, rows: count }) => eventId === shareAccessed && count > 0);
  return { events, present, advice: present ? [] : auditAdvice };
}
