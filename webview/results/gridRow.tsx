import type { JSX } from 'preact';
import type { Row } from '../../src/core/runRows.ts';
import { caseMeaning, caseWords } from '../caseWords.ts';
import { t } from '../text.ts';
import type { Column } from './columns.ts';
import { NameInLine, shownName } from './name.tsx';
import { useServices } from './services.ts';
import { Time } from './time.tsx';

interface GridRowProps {
  readonly index: number;
  /** Undefined until it came. */
  readonly row: Row | undefined;
  readonly columns: readonly Column[];
  /** Pixels from the top of what is in sight. */
  readonly top: number;
  /** What of it the Tab key reaches: a cell, or -1: the row; undefined: nothing. */
  readonly tabStop: number | undefined;
  readonly isSelected: boolean;
  /** Findings stand out among other rows. */
  readonly isMarked: boolean;
  readonly onPress: () => void;
}

export function GridRow(props: GridRowProps): JSX.Element {
  const { index, row, columns, top, tabStop, isSelected, isMarked, onPress } = props;
  return (
    <div
      role="row"
      class={isMarked ? 'grid-row grid-finding' : 'grid-row'}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      tabIndex={tabStop === -1 ? 0 : -1}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
    >
      {columns.map((column, place) => (
        <div
          key={column.name}
          role="gridcell"
          class={`cell cell-${column.name}`}
          aria-colindex={place + 1}
          aria-label={row === undefined ? t('Loading') : cellLabel(row, column)}
          tabIndex={tabStop === place ? 0 : -1}
        >
          {row === undefined ? <span class="waiting" /> : <Cell row={row} column={column} />}
        </div>
      ))}
    </div>
  );
}

/** For names, which are shown in parts. */
function cellLabel(row: Row, { name }: Column): string | undefined {
  return name === 'user' || name === 'resource' || name === 'tenant' ? shownName(row[name]) : undefined;
}

function Cell({ row, column }: { readonly row: Row; readonly column: Column }): JSX.Element {
  const { formats } = useServices();
  switch (column.name) {
    case 'percentile':
      return <Percentile row={row} />;
    case 'score':
      return (
        <span title={row.score === Infinity ? caseMeaning('crossComponent') : undefined}>
          {formats.score(row.score)}
        </span>
      );
    case 'user':
    case 'resource':
    case 'tenant':
      return <NameInLine name={row[column.name]} />;
    case 'case':
      return <span title={caseMeaning(row.case)}>{caseWords(row.case)}</span>;
    case 'count':
      return <>{formats.count(row.count)}</>;
    case 'firstTime':
    case 'lastTime':
      return <Time at={row[column.name]} />;
  }
}

function Percentile({ row }: { readonly row: Row }): JSX.Element {
  const { formats } = useServices();
  const share = Number.isNaN(row.percentile) ? 0 : row.percentile;
  return (
    <>
      <span class={row.isFinding ? 'meter meter-finding' : 'meter'} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span class="number">{formats.percentile(row.percentile, 1)}</span>
      {row.isFinding && <span class="unseen">{t('finding')}</span>}
    </>
  );
}
