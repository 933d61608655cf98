/** What has the focus in the grid: a row as a whole, one of its cells, or a header. */
export interface GridFocus {
  /** Counts from 0; -1: the headers. */
  readonly row: number;
  /** Counts from 0; -1: the whole row, which the headers do not have. */
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down pass. */
  readonly page: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
}

const header = -1;
const whole = -1;

/** Where a key takes the focus; undefined for a key that does not move it. Moves as in a tree grid: rows first, then cells. */
export function gridMove(focus: GridFocus, press: KeyPress, size: GridSize): GridFocus | undefined {
  const moved = focus.row === header ? headerMove(focus, press, size) : rowMove(focus, press, size);
  if (moved === undefined) return undefined;
  const row = Math.min(Math.max(header, moved.row), size.rows - 1);
  const least = row === header ? 0 : whole;
  return { row, column: Math.min(Math.max(least, moved.column), size.columns - 1) };
}

function headerMove({ column }: GridFocus, { key, ctrl }: KeyPress, size: GridSize): GridFocus | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row: header, column: column - 1 };
    case 'ArrowRight':
      return { row: header, column: column + 1 };
    case 'Home':
      return { row: header, column: 0 };
    case 'End':
      return ctrl ? { row: size.rows - 1, column: whole } : { row: header, column: size.columns - 1 };
    case 'ArrowDown':
      return size.rows === 0 ? undefined : { row: 0, column: whole };
    case 'PageDown':
      return size.rows === 0 ? undefined : { row: size.page, column: whole };
    default:
      return undefined;
  }
}

function rowMove({ row, column }: GridFocus, { key, ctrl }: KeyPress, size: GridSize): GridFocus | undefined {
  const inCell = column !== whole && !ctrl;
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'Home':
      return inCell ? { row, column: 0 } : { row: 0, column };
    case 'End':
      return inCell ? { row, column: size.columns - 1 } : { row: size.rows - 1, column };
    default:
      return undefined;
  }
}
