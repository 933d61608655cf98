import type { TableVolume } from '../../core/azure/exportEstimate.ts';
import type { CostNote } from '../../core/azure/plan.ts';

/** US dollars for a GB (10^9 bytes of JSON) exported. An assumption: prices differ by region and contract. */
const exportPrice = 0.1;

/** US dollars for a GB stored for a month: hot blobs with local redundancy. An assumption as well. */
const storagePrice = 0.018;

/** Days in a month, on average. */
const month = 30.4;

/** Days that exported blobs are kept in the estimate: nothing deletes them unless the account is told to. */
const keptDays = 90;

export interface CostQuestion {
  readonly tables: readonly TableVolume[];
  /** Days that the volumes are the mean of. */
  readonly days: number;
  readonly kind: 'storage' | 'eventHub';
  /** Does the cloud charge for exports? */
  readonly billed: boolean;
  /** Share of SecurityEvent that are file share events, where known. */
  readonly shareOfAccesses: number | undefined;
}

/** What an export costs a month, line by line. */
export function exportCost(question: CostQuestion): CostNote {
  const { tables, days, kind, billed, shareOfAccesses } = question;
  const daily = tables.reduce((sum, { gigabytesADay }) => sum + gigabytesADay, 0);
  const monthly = daily * month;
  const exporting = billed ? monthly * exportPrice : 0;
  const stored = daily * keptDays;
  const storing = kind === 'storage' ? stored * storagePrice : 0;
  return {
    monthly: exporting + storing,
    arithmetic: [
      ...tables.map(
        ({ table, gigabytesADay }) =>
          `${table}: ${gb(gigabytesADay)} a day, the mean of the last ${days} whole days (table Usage; 1 GB = 10^9 bytes)`,
      ),
      ...shareLines(tables, shareOfAccesses),
      `Exported: ${gb(daily)} a day x ${month} days = ${gb(monthly)} a month`,
      billed
        ? `Export: ${gb(monthly)} x ${exportPrice.toFixed(2)} USD = ${usd(exporting)} a month`
        : 'Export: not billed in this cloud so far',
      kind === 'storage'
        ? `Storage, once ${keptDays} days are kept: ${gb(daily)} x ${keptDays} days x ${storagePrice} USD = ${usd(storing)} a month`
        : 'Event Hubs: throughput and capture are billed by the namespace and are not counted here',
      `Together: ${usd(exporting + storing)} a month. Prices are assumptions (${exportPrice.toFixed(2)} USD a GB exported, ${storagePrice} USD a GB stored a month); yours depend on region and contract`,
    ],
  };
}

function shareLines(tables: readonly TableVolume[], share: number | undefined): readonly string[] {
  const events = tables.find(({ table }) => table.toLowerCase() === 'securityevent');
  if (events === undefined || share === undefined) return [];
  const part = gb(events.gigabytesADay * share);
  return [
    `Of SecurityEvent, file share events (5140, 5145) are ${(100 * share).toFixed(1)} %, ${part} a day; a rule exports the whole table all the same`,
  ];
}

function gb(gigabytes: number): string {
  return `${gigabytes < 1 ? gigabytes.toPrecision(2) : gigabytes.toFixed(1)} GB`;
}

function usd(dollars: number): string {
  return `${dollars.toFixed(2)} USD`;
}
