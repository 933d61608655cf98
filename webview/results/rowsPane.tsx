import type { JSX } from 'preact';
import type { Row, RowName, RowSelection } from '../../src/core/runRows.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { t } from '../text.ts';
import { FindingsGrid } from './findingsGrid.tsx';
import { NoRows } from './noRows.tsx';
import { WaitingLines } from './waitingLines.tsx';
import type { Rows } from './useRows.ts';

interface RowsPaneProps {
  readonly rows: Rows;
  /** What is asked for now. */
  readonly query: RowSelection;
  readonly summary: RunSummary | undefined;
  readonly selected: RowName | undefined;
  readonly startRow: number;
  readonly onQuery: (query: RowSelection) => void;
  readonly onRow: (index: number) => void;
  readonly onOpen: (row: Row, enter: boolean) => void;
  readonly onClose: () => void;
}

/** The rows, or why there are none. */
export function RowsPane({ rows, query, summary, ...grid }: RowsPaneProps): JSX.Element {
  const { shown, isLoading } = rows;
  return (
    <div class="table">
      {isLoading && <div class="progress" role="progressbar" aria-label={t('Loading rows')} />}
      {shown === undefined && isLoading && <WaitingLines />}
      {shown !== undefined &&
        (shown.cache.total === 0 ? (
          <NoRows query={shown.query} summary={summary} onQuery={grid.onQuery} />
        ) : (
          <FindingsGrid
            shown={shown}
            query={query}
            isLoading={isLoading}
            tenants={summary?.window.tenants ?? 1}
            {...grid}
          />
        ))}
    </div>
  );
}
