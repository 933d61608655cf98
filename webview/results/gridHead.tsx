import type { JSX } from 'preact';
import type { RowColumn, RowSelection } from '../../src/core/runRows.ts';
import { Icon } from '../icon.tsx';
import type { Column } from './columns.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly query: RowSelection;
  /** The header that the Tab key reaches; undefined: none. */
  readonly tabStop: number | undefined;
  readonly onPress: (column: RowColumn, place: number) => void;
}

/** The headers, which sort. */
export function GridHead({ columns, query, tabStop, onPress }: GridHeadProps): JSX.Element {
  return (
    <div role="rowgroup" class="grid-head">
      <div role="row" aria-rowindex={1} class="grid-head-row" data-row={-1}>
        {columns.map(({ name, title }, place) => (
          <div
            key={name}
            role="columnheader"
            class={`cell cell-${name}`}
            aria-colindex={place + 1}
            aria-sort={direction(query, name)}
            tabIndex={tabStop === place ? 0 : -1}
            onClick={() => {
              onPress(name, place);
            }}
          >
            <span>{title}</span>
            {query.sortBy === name && <Icon name={query.descending ? 'descending' : 'ascending'} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function direction(
  { sortBy, descending }: RowSelection,
  name: RowColumn,
): 'none' | 'ascending' | 'descending' {
  if (sortBy !== name) return 'none';
  return descending ? 'descending' : 'ascending';
}
