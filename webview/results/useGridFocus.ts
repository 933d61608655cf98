import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GridFocus } from './gridKeys.ts';
import type { ListScroll } from './useListScroll.ts';
import type { Rows } from './useRows.ts';

interface GridFocusOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly list: ListScroll;
  readonly shown: NonNullable<Rows['shown']>;
  readonly columns: number;
  /** The row where the reader was last time. */
  readonly startRow: number;
  /** The focus came to a row. */
  readonly onRow: (index: number) => void;
  /** It has stayed there for a moment. */
  readonly onRest: (index: number) => void;
}

export interface GridFocusState {
  readonly focus: GridFocus;
  /** Moves it, and the list with it. */
  readonly moveTo: (next: GridFocus) => void;
  /** Notes where a pointer put it. */
  readonly noted: (next: GridFocus) => void;
}

/** Long enough to pass over a row without resting there, in milliseconds. */
const pause = 150;

/** What has the focus in the table, over scrolling, sorting and filtering. */
export function useGridFocus(options: GridFocusOptions): GridFocusState {
  const { grid, list, shown, columns, startRow, onRow, onRest } = options;
  const [chosen, setFocus] = useState<GridFocus>({ row: startRow, column: -1 });
  const total = shown.cache.total ?? 0;
  const focus = inside(chosen, total, columns);
  const isMoving = useRef(false);
  const moved = useRef(0);
  const lastQuery = useRef<typeof shown.query | undefined>(undefined);

  useLayoutEffect(() => {
    if (list.span.viewport === 0) return;
    // Another list starts at its top; the first one, and one that was read again, where the reader is.
    if (lastQuery.current === undefined || lastQuery.current === shown.query) list.show(focus.row);
    else {
      list.toTop();
      if (focus.row > 0) setFocus({ row: 0, column: -1 });
    }
    lastQuery.current = shown.query;
  }, [shown, list.span.viewport === 0]);

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${focus.row}"]`);
    const target = focus.column < 0 ? row : row?.children[focus.column];
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  });

  const isThere = shown.cache.rowAt(focus.row) !== undefined;
  useEffect(() => {
    if (moved.current === 0 || focus.row < 0 || !isThere) return undefined;
    const timer = setTimeout(() => {
      onRest(focus.row);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [moved.current, isThere]);

  return {
    focus,
    moveTo: (next) => {
      isMoving.current = true;
      moved.current++;
      setFocus(next);
      if (next.row < 0) return;
      list.show(next.row);
      onRow(next.row);
    },
    noted: (next) => {
      setFocus(next);
      if (next.row >= 0) onRow(next.row);
    },
  };
}

/** The focus where the list or the columns have become fewer. */
function inside({ row, column }: GridFocus, rows: number, columns: number): GridFocus {
  const place = Math.min(row, rows - 1);
  return place < 0
    ? { row: -1, column: Math.min(Math.max(0, column), columns - 1) }
    : { row: place, column: Math.min(column, columns - 1) };
}
