import type { RowColumn, RowSelection } from '../../src/core/runRows.ts';
import { t } from '../text.ts';

/** A column of the table. */
export interface Column {
  readonly name: RowColumn;
  readonly title: string;
  /** Pixels below which text of the usual size cannot be read. */
  readonly least: number;
  /** Share of what is left over; 0: it stays as it is. */
  readonly grow: number;
  readonly align: 'start' | 'end';
  /** The lower, the sooner it goes where there is no room. */
  readonly rank: number;
}

/** In their order on the page. */
function allColumns(): readonly Column[] {
  return [
    { name: 'percentile', title: t('Percentile'), least: 112, grow: 0, align: 'end', rank: 9 },
    { name: 'score', title: t('Score'), least: 76, grow: 0, align: 'end', rank: 5 },
    { name: 'user', title: t('User'), least: 170, grow: 4, align: 'start', rank: 8 },
    { name: 'resource', title: t('Resource'), least: 220, grow: 6, align: 'start', rank: 7 },
    { name: 'tenant', title: t('Tenant'), least: 110, grow: 2, align: 'start', rank: 1 },
    { name: 'case', title: t('Case'), least: 148, grow: 0, align: 'start', rank: 4 },
    { name: 'count', title: t('Accesses'), least: 92, grow: 0, align: 'end', rank: 3 },
    { name: 'firstTime', title: t('First'), least: 184, grow: 0, align: 'start', rank: 2 },
    { name: 'lastTime', title: t('Last'), least: 184, grow: 0, align: 'start', rank: 6 },
  ];
}

/** Columns from this rank on stay, however narrow the page is. */
const needed = 7;

/** The columns that have room in `width` pixels; the tenant says nothing where there is but one. */
export function columnsFor(width: number, tenants: number): readonly Column[] {
  const worth = allColumns().filter(({ name }) => name !== 'tenant' || tenants > 1);
  const room = new Set<Column>();
  let used = 0;
  for (const column of worth.toSorted((a, b) => b.rank - a.rank)) {
    used += column.least;
    if (used > width && column.rank < needed) break;
    room.add(column);
  }
  return worth.filter((column) => room.has(column));
}

/** As CSS grid tracks, in `width` pixels, with text that is `scale` times as large as usual. */
export function columnTracks(columns: readonly Column[], width: number, scale = 1): string {
  const isTight = columns.reduce((sum, { least }) => sum + least * scale, 0) > width;
  return columns
    .map(({ least, grow }) => {
      const pixels = Math.round(least * scale);
      if (grow === 0) return `${pixels}px`;
      return `minmax(${isTight ? 0 : pixels}px, ${grow}fr)`;
    })
    .join(' ');
}

const textColumns: ReadonlySet<RowColumn> = new Set(['user', 'resource', 'tenant', 'case']);

/** What a press on a header asks for: the other direction, or another column from its more telling end. */
export function sortedBy(query: RowSelection, column: RowColumn): RowSelection {
  const descending = query.sortBy === column ? !query.descending : !textColumns.has(column);
  return { ...query, sortBy: column, descending };
}
