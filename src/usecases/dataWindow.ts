import type { AccessTable } from '../core/accessTable.ts';
import { dictionarySize } from '../core/dictionary.ts';
import type { DataWindow } from '../core/savedModel.ts';

/** What a model or a run says of the data it saw. */
export function dataWindow(table: AccessTable, triples: number): DataWindow {
  return {
    firstTime: extreme(table.firstTime, (time, least) => time < least),
    lastTime: extreme(table.lastTime, (time, most) => time > most),
    triples,
    tenants: dictionarySize(table.tenants),
    users: dictionarySize(table.users),
    resources: dictionarySize(table.resources),
    account: table.account,
  };
}

/** The time that all others lose against; NaN where no time is known. */
function extreme(times: Float64Array, wins: (time: number, other: number) => boolean): number {
  let extreme = NaN;
  for (const time of times) if (Number.isNaN(extreme) || wins(time, extreme)) extreme = time;
  return extreme;
}
