import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row, RowName, RowSelection } from '../../src/core/runRows.ts';
import { t } from '../text.ts';
import { type Column, columnsFor, columnTracks, sortedBy } from './columns.ts';
import { GridHead } from './gridHead.tsx';
import { type GridFocus, gridMove } from './gridKeys.ts';
import { GridRow } from './gridRow.tsx';
import type { RowCache } from './rowCache.ts';
import { rowsInSight } from './scrollModel.ts';
import { useListScroll } from './useListScroll.ts';
import { useSize } from './useSize.ts';
import './findingsGrid.css';

interface FindingsGridProps {
  readonly cache: RowCache;
  readonly isLoading: boolean;
  readonly query: RowSelection;
  /** In the run. */
  readonly tenants: number;
  readonly selected: RowName | undefined;
  /** The row where the reader was last time. */
  readonly startRow: number;
  readonly onSort: (query: RowSelection) => void;
  /** The focus moved to a row. */
  readonly onRow: (index: number) => void;
  /** `enter`: the reader wants to go there, and not only to see it. */
  readonly onOpen: (row: Row, enter: boolean) => void;
  readonly onClose: () => void;
}

const rowHeight = 28;

/** Rows that are asked for beyond those in sight, on both sides. */
const margin = 40;

/** The table of findings or accesses: of any length, used by keyboard like a tree grid, or by mouse. */
export function FindingsGrid(props: FindingsGridProps): JSX.Element {
  const { cache, isLoading, query, tenants, selected, onSort, onRow, onOpen, onClose } = props;
  const total = cache.total ?? 0;
  const grid = useRef<HTMLDivElement>(null);
  const columns = columnsFor(useSize(grid).width - 12, tenants);
  const list = useListScroll(total, rowHeight);
  const [chosen, setFocus] = useState<GridFocus>({ row: props.startRow, column: -1 });
  const focus = inside(chosen, total, columns);
  const { first, last } = rowsInSight(list.span, list.place);
  const isMoving = useRef(false);
  const isFirst = useRef(true);

  useEffect(() => {
    if (last >= first) cache.want(Math.max(0, first - margin), last + margin);
  }, [cache, first, last]);

  useLayoutEffect(() => {
    // A new list starts at its top, the first one where the reader was.
    if (list.span.viewport === 0) return;
    if (isFirst.current) list.show(focus.row);
    else {
      list.toTop();
      if (focus.row > 0) setFocus({ row: 0, column: -1 });
    }
    isFirst.current = false;
  }, [cache, list.span.viewport === 0]);

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${focus.row}"]`);
    const target = focus.column < 0 ? row : row?.children[focus.column];
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  });

  const moveTo = (next: GridFocus): void => {
    isMoving.current = true;
    setFocus(next);
    if (next.row < 0) return;
    list.show(next.row);
    onRow(next.row);
  };
  const open = (index: number, enter: boolean): void => {
    const row = cache.rowAt(index);
    if (row !== undefined) onOpen(row, enter);
  };
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
    else onSort(sortedBy(query, header.name));
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      role="grid"
      class={isLoading ? 'grid grid-loading' : 'grid'}
      aria-label={query.of === 'findings' ? t('Findings') : t('All scored accesses')}
      aria-description={t('Enter opens a row, and sorts by a header, which is above the first row.')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={isLoading}
      onKeyDown={onKeyDown}
      style={{ '--tracks': columnTracks(columns) }}
    >
      <GridHead
        columns={columns}
        query={query}
        tabStop={focus.row < 0 ? focus.column : undefined}
        onPress={(name, place) => {
          setFocus({ row: -1, column: place });
          onSort(sortedBy(query, name));
        }}
      />
      <div
        ref={list.scroller}
        role="rowgroup"
        class="grid-body"
        onScroll={list.onScroll}
        onScrollEnd={list.onScrollEnd}
      >
        <div role="presentation" class="grid-height" style={{ height: `${list.height}px` }}>
          <div role="presentation" class="grid-sight" style={{ height: `${list.span.viewport}px` }}>
            {rowsToShow(first, last, focus.row).map((index) => {
              const row = cache.rowAt(index);
              return (
                <GridRow
                  key={index}
                  index={index}
                  row={row}
                  columns={columns}
                  top={topOf(index, list.place.top, list.span.viewport)}
                  tabStop={focus.row === index ? focus.column : undefined}
                  isSelected={row !== undefined && selected !== undefined && isSame(row, selected)}
                  isMarked={query.of === 'scores' && row?.isFinding === true}
                  onPress={(column) => {
                    moveTo({ row: index, column });
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

/** The focus where the list or the columns have become fewer. */
function inside({ row, column }: GridFocus, rows: number, columns: readonly Column[]): GridFocus {
  const place = Math.min(row, rows - 1);
  const most = columns.length - 1;
  return place < 0
    ? { row: -1, column: Math.min(Math.max(0, column), most) }
    : { row: place, column: Math.min(column, most) };
}

/** What has the focus stays a part of the page when it is scrolled away. */
function rowsToShow(first: number, last: number, focused: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return focused < 0 || (focused >= first && focused <= last) ? rows : [...rows, focused];
}

/** Rows out of sight stay just outside: browsers cannot count pixels as far as a list goes. */
function topOf(index: number, top: number, viewport: number): number {
  return Math.min(Math.max(index * rowHeight - top, -2 * rowHeight), viewport + rowHeight);
}

function isSame(a: RowName, b: RowName): boolean {
  return a.tenant === b.tenant && a.user === b.user && a.resource === b.resource;
}
