import type { Column } from '../../core/column.ts';
import { joinColumns } from '../../core/joinColumns.ts';
import { invariant } from '../../core/invariant.ts';

/** The parts' rows one after the other; joined two by two, so that no row is copied more than log(parts) times. */
export function joinedColumns(parts: readonly (readonly Column[])[]): readonly Column[] {
  const [first, ...rest] = parts;
  invariant(first !== undefined, 'there is a part');
  if (rest.length === 0) return first;
  const middle = parts.length >>> 1;
  const after = joinedColumns(parts.slice(middle));
  return joinedColumns(parts.slice(0, middle)).map((column, place) =>
    joinColumns(column, after[place] ?? column),
  );
}
