import { kqlString } from '../kql/kqlString.ts';

/** A log query with the time span that bounds it, as ISO 8601. */
export interface LogQuery {
  readonly kql: string;
  readonly timespan: string;
}

/** Whole days, UTC, before today, that volumes are the mean of. */
export const usageDays = 7;

/** Columns `DataType`, `Megabytes` (10^6 bytes): what was ingested in the last {@link usageDays} whole days. */
export function usageQuery(tables: readonly string[]): LogQuery {
  return {
    timespan: `P${usageDays + 1}D`,
    kql: [
      'Usage',
      `| where TimeGenerated >= startofday(ago(${usageDays}d)) and TimeGenerated < startofday(now())`,
      `| where DataType in (${tables.map(kqlString).join(', ')})`,
      '| summarize Megabytes = sum(Quantity) by DataType',
    ].join('\n'),
  };
}

/** One row, columns `Bytes` and `AccessBytes`: how much of the last day's SecurityEvent are file share events. */
export const shareQuery: LogQuery = {
  timespan: 'P1D',
  kql: [
    'SecurityEvent',
    '| where TimeGenerated >= ago(1d)',
    '| summarize Bytes = sum(_BilledSize), AccessBytes = sumif(_BilledSize, EventID in (5140, 5145))',
  ].join('\n'),
};

/** A row for each of the events 5140 and 5145 that came in the last day: `EventID`, `Rows`, `Computers`, `Last`. */
export const presenceQuery: LogQuery = {
  timespan: 'P1D',
  kql: [
    'SecurityEvent',
    '| where TimeGenerated >= ago(1d)',
    '| where EventID in (5140, 5145)',
    '| summarize Rows = count(), Computers = dcount(Computer), Last = max(TimeGenerated) by EventID',
  ].join('\n'),
};
