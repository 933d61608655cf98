import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Row, RowName, RowSelection } from '../../src/core/runRows.ts';
import { t } from '../text.ts';
import { columnsFor, columnTracks, sortedBy } from './columns.ts';
import { GridHead } from './gridHead.tsx';
import { gridMove } from './gridKeys.ts';
import { GridRow } from './gridRow.tsx';
import { rowsInSight } from './scrollModel.ts';
import { useGridFocus } from './useGridFocus.ts';
import { textScale } from './textScale.ts';
import { type ListScroll, useListScroll } from './useListScroll.ts';
import type { Rows } from './useRows.ts';
import './findingsGrid.css';

interface FindingsGridProps {
  readonly shown: NonNullable<Rows['shown']>;
  /** Newer than what is shown, while that loads. */
  readonly query: RowSelection;
  readonly isLoading: boolean;
  /** In the run. */
  readonly tenants: number;
  readonly selected: RowName | undefined;
  /** The row where the reader was last time. */
  readonly startRow: number;
  readonly onQuery: (query: RowSelection) => void;
  /** The focus moved to a row. */
  readonly onRow: (index: number) => void;
  /** `enter`: the reader wants to go there, and not only to see it. */
  readonly onOpen: (row: Row, enter: boolean) => void;
  readonly onClose: () => void;
}

/** Pixels for text of the usual size. */
const usualRowHeight = 28;

/** Rows that are asked for beyond those in sight, on both sides. */
const margin = 40;

/** The table of findings or accesses: of any length, used by keyboard like a tree grid, or by mouse. */
export function FindingsGrid(props: FindingsGridProps): JSX.Element {
  const { shown, query, isLoading, tenants, selected, startRow, onQuery, onRow, onOpen, onClose } = props;
  const { cache } = shown;
  const total = cache.total ?? 0;
  const grid = useRef<HTMLDivElement>(null);
  const scale = textScale();
  const rowHeight = Math.round(usualRowHeight * scale);
  const list = useListScroll(total, rowHeight);
  const columns = columnsFor(list.width / scale, tenants);
  const open = (index: number, enter: boolean): void => {
    const row = cache.rowAt(index);
    if (row !== undefined) onOpen(row, enter);
  };
  const { focus, moveTo, noted } = useGridFocus({
    ...{ grid, list, shown, columns: columns.length, startRow, onRow },
    onRest: (index) => {
      if (selected !== undefined) open(index, false);
    },
  });
  const { first, last } = rowsInSight(list.span, list.place);
  useEffect(() => {
    if (last >= first) cache.want(Math.max(0, first - margin), last + margin);
  }, [cache, first, last]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    const page = Math.max(1, Math.floor(list.span.viewport / rowHeight) - 1);
    const size = { rows: total, columns: columns.length, page };
    const next = gridMove(focus, { key, ctrl: ctrlKey || metaKey }, size);
    const header = focus.row < 0 ? columns[focus.column] : undefined;
    if (next !== undefined) moveTo(next);
    else if (key === 'Escape') onClose();
    else if (key !== 'Enter' && key !== ' ') return;
    else if (header === undefined) open(focus.row, key === 'Enter');
    else onQuery(sortedBy(query, header.name));
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      role="grid"
      class="grid"
      aria-label={shown.query.of === 'findings' ? t('Findings') : t('All scored accesses')}
      aria-description={t('Enter opens a row. The headers, above the first row, sort.')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={isLoading}
      onKeyDown={onKeyDown}
      style={{
        '--tracks': columnTracks(columns, list.width, scale),
        '--row': `${rowHeight}px`,
        '--width': `${list.width}px`,
      }}
    >
      <GridHead
        columns={columns}
        query={query}
        tabStop={focus.row < 0 ? focus.column : undefined}
        onPress={(name, place) => {
          noted({ row: -1, column: place });
          onQuery(sortedBy(query, name));
        }}
      />
      <div
        ref={list.scroller}
        role="rowgroup"
        class="grid-body"
        onScroll={list.onScroll}
        onScrollEnd={list.onScrollEnd}
      >
        <div role="presentation" style={{ height: `${list.height}px` }}>
          <div role="presentation" class="grid-sight" style={{ height: `${list.span.viewport}px` }}>
            {rowsToShow(first, last, focus.row).map((index) => {
              const row = cache.rowAt(index);
              return (
                <GridRow
                  key={index}
                  index={index}
                  row={row}
                  columns={columns}
                  top={topOf(index, list)}
                  tabStop={focus.row === index ? focus.column : undefined}
                  isSelected={row !== undefined && selected !== undefined && isSame(row, selected)}
                  isMarked={shown.query.of === 'scores' && row?.isFinding === true}
                  onPress={() => {
                    moveTo({ row: index, column: -1 });
                    open(index, false);
                  }}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** What has the focus stays a part of the page when it is scrolled away. */
function rowsToShow(first: number, last: number, focused: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return focused < 0 || (focused >= first && focused <= last) ? rows : [...rows, focused];
}

/** Rows out of sight stay just outside: browsers cannot count pixels as far as a list goes. */
function topOf(index: number, { place: { top }, span: { rowHeight, viewport } }: ListScroll): number {
  return Math.min(Math.max(index * rowHeight - top, -2 * rowHeight), viewport + rowHeight);
}

function isSame(a: RowName, b: RowName): boolean {
  return a.tenant === b.tenant && a.user === b.user && a.resource === b.resource;
}
