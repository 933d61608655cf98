import { ByomlError } from '../../core/errors/byomlError.ts';
import type { ReadAccount } from '../../core/readAccount.ts';
import type { ReadReport } from '../readReport.ts';
import type { SourceMapping } from '../sourceMapping.ts';

/** Values of a tally that are named one by one. */
const namedValues = 10;

/** Longest value that is shown whole, in characters. */
const longestValue = 40;

/**
 * Says in words why a source gave no access at all, if it gave none: no row, none that could be read, or where they went.
 * @throws ByomlError `source.noRows`, `source.noRowReadable`, `source.noAccesses`
 */
export function requireAccesses(
  account: ReadAccount,
  report: Pick<ReadReport, 'malformed' | 'tallies'>,
  from: readonly string[],
  mapping: SourceMapping,
): void {
  if (account.kept > 0) return;
  const { rows, files } = account;
  if (rows === 0) throw new ByomlError('source.noRows', { files, path: from.join(', ') });
  requireReadable(account, report, from);
  const events = Object.entries(account.filtered)
    .sort(([, a], [, b]) => b - a)
    .map(([filter, count]) => `${count} ${filter}${tallied(filter, report, mapping)}`)
    .join(', ');
  throw new ByomlError('source.noAccesses', { rows, events, advice: advice(account, mapping) });
}

/** Throws `source.noRowReadable` when there are rows and every one is malformed. */
export function requireReadable(
  { rows, kept, filtered, malformed }: ReadAccount,
  report: Pick<ReadReport, 'malformed'>,
  from: readonly string[],
): void {
  const first = report.malformed[0];
  if (first === undefined || kept > 0 || Object.keys(filtered).length > 0) return;
  const args = {
    rows,
    path: from.join(', '),
    reasons: listed(malformed),
    where: `${first.file}:${first.line}`,
  };
  throw new ByomlError('source.noRowReadable', args);
}

/** ` (EventID 4624: 20, 4634: 10 and 3 more)` for a filter that tallies. */
function tallied(filter: string, { tallies }: Pick<ReadReport, 'tallies'>, mapping: SourceMapping): string {
  const column =
    mapping.kind === 'template'
      ? mapping.template.filters.find(({ name }) => name === filter)?.tally
      : undefined;
  const values = Object.entries(tallies[filter] ?? {}).sort(([, a], [, b]) => b - a);
  if (column === undefined || values.length === 0) return '';
  const named = values.slice(0, namedValues).map(([value, count]) => `${shown(value)}: ${count}`);
  const more = values.length > namedValues ? ` and ${values.length - namedValues} more` : '';
  return ` (${column} ${named.join(', ')}${more})`;
}

function shown(value: string): string {
  if (value === '') return 'none';
  return value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
}

/** What helps against the reason that took most rows. */
function advice({ filtered }: ReadAccount, mapping: SourceMapping): string {
  const reasons = Object.entries(filtered).sort(([, a], [, b]) => b - a);
  const reason = reasons[0]?.[0] ?? '';
  if (reason === 'outsideWindow') return 'Widen --since and --until; both are UTC when they name no zone.';
  if (mapping.kind === 'columns') {
    return 'Name the columns with --tenant-column, --user-column and --resource-column.';
  }
  const filter = mapping.template.filters.find(({ name }) => name === reason);
  if (filter === undefined) return `Check that the rows are those of the table ${mapping.template.table}.`;
  return filter.switchable
    ? `Switch the filter off with --filter ${reason}=off if you want these rows.`
    : mapping.template.noRowsAdvice;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([reason, count]) => `${reason}: ${count}`)
    .join(', ');
}
