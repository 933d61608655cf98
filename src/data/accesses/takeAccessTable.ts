import { type AccessTable, accessTableRows } from '../../core/accessTable.ts';
import type { Column } from '../../core/column.ts';
import { NO_ID } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { dayText, MICROSECONDS_PER_DAY, NO_DAY } from '../../core/time.ts';
import type { InternTable } from '../intern/internTable.ts';
import { NONE } from '../rows/memo.ts';
import type { NameTables } from '../rows/nameTables.ts';
import type { ReadLedger } from '../rows/readLedger.ts';
import type { Window } from '../sources/exportLayout.ts';
import type { AccessAccumulator } from './accessAccumulator.ts';

/** Where the rows of an access table that was read from a file go. */
export interface TableTarget {
  /** Names of the extra columns that are kept. */
  readonly extra: readonly string[];
  readonly names: NameTables;
  readonly accumulator: AccessAccumulator;
  readonly ledger: ReadLedger;
  readonly window: Window;
}

/**
 * Adds the rows of an access table, with their counts and days. A row is inside the window or outside; one that the
 * window cuts in two is refused, because its single accesses are no longer known.
 * @throws ByomlError `source.windowSplitsDay`, `source.windowWithoutTime`
 */
export function takeAccessTable(table: AccessTable, path: string, target: TableTarget): void {
  const { names, accumulator, ledger } = target;
  const tenants = names.tenants.internAll(table.tenants);
  const users = names.users.internAll(table.users);
  const resources = names.resources.internAll(table.resources);
  const extras = target.extra.map((name, extra) => extraIds(table, name, names.extras[extra]!));
  const values = new Int32Array(extras.length);
  for (let row = 0; row < accessTableRows(table); row++) {
    ledger.rows++;
    if (!isInside(table, row, path, target.window)) {
      ledger.filtered('outsideWindow');
      continue;
    }
    ledger.kept++;
    extras.forEach((ids, extra) => {
      values[extra] = ids[row]!;
    });
    const access = {
      tenant: tenants[table.tenant[row]!]!,
      user: users[table.user[row]!]!,
      resource: resources[table.resource[row]!]!,
      day: table.day[row]!,
      count: table.count[row]!,
      firstTime: table.firstTime[row]!,
      lastTime: table.lastTime[row]!,
    };
    accumulator.add(access, values);
  }
}

function isInside(table: AccessTable, row: number, path: string, window: Window): boolean {
  const { since = -Infinity, until = Infinity } = window;
  if (since === -Infinity && until === Infinity) return true;
  const day = table.day[row]!;
  if (day === NO_DAY) throw new ByomlError('source.windowWithoutTime', { path });
  const [first, last] = [table.firstTime[row]!, table.lastTime[row]!];
  const start = Number.isNaN(first) ? day * MICROSECONDS_PER_DAY : first;
  const end = Number.isNaN(last) ? (day + 1) * MICROSECONDS_PER_DAY - 1 : last;
  if (start >= since && end < until) return true;
  if (end < since || start >= until) return false;
  throw new ByomlError('source.windowSplitsDay', { path, day: dayText(day) });
}

/** Per row the id of an extra column's value, NONE where the table has no such text column or no value there. */
function extraIds(table: AccessTable, name: string, texts: InternTable): Int32Array {
  const column = table.extra.find((candidate: Column) => candidate.name === name);
  if (column?.type !== 'text') return new Int32Array(accessTableRows(table)).fill(NONE);
  const ids = texts.internAll(column.dictionary);
  return Int32Array.from(column.ids, (id) => (id === NO_ID ? NONE : ids[id]!));
}
