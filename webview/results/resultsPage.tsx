import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row, RowName, RowSelection } from '../../src/core/runRows.ts';
import type { ResultsStart, ResultsState } from '../../src/protocol/resultsApi.ts';
import type { Formats } from '../formats.ts';
import { t } from '../text.ts';
import { DetailPane } from './detailPane.tsx';
import { LoadProblems } from './loadProblems.tsx';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { RowsPane } from './rowsPane.tsx';
import type { RunChanges } from './runChanges.ts';
import { type Services, ServicesContext } from './services.ts';
import { TitleBar } from './titleBar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useActions } from './useActions.ts';
import { useLoaded } from './useLoaded.ts';
import { useRows } from './useRows.ts';
import { useRunChanges } from './useRunChanges.ts';
import './resultsPage.css';

interface ResultsPageProps {
  readonly start: ResultsStart;
  readonly restored: ResultsState;
  readonly host: Services['host'];
  readonly formats: Formats;
  readonly changes: RunChanges;
  /** Keeps the state over a reload. */
  readonly keep: (state: ResultsState) => void;
}

/** What is open beside the table. */
interface Open {
  readonly name: RowName;
  /** What the table knows of it. */
  readonly row: Row | undefined;
  /** Counts how often the reader went there. */
  readonly entered: number;
}

const bars = 50;

/** The results of one run: figures, histogram, table and details. */
export function ResultsPage(props: ResultsPageProps): JSX.Element {
  const { start, restored, host, formats, changes, keep } = props;
  const { place, pageSize } = start;
  const [query, setQuery] = useState(restored.query);
  const [row, setRow] = useState(restored.row);
  const [open, setOpen] = useState<Open | undefined>(
    restored.selected && { name: restored.selected, row: undefined, entered: 0 },
  );
  const [said, setSaid] = useState('');
  const actions = useActions();
  const { exists, generation } = useRunChanges(changes);
  const split = useRef<HTMLDivElement>(null);

  const summary = useLoaded((signal) => host.call('summary', {}, { signal }), [generation]);
  const histogram = useLoaded((signal) => host.call('histogram', { bars }, { signal }), [generation]);
  const rows = useRows(host, query, { pageSize, generation, startRow: row });
  useEffect(() => {
    keep({ place, query, selected: open?.name, row });
  }, [query, open?.name, row]);

  const ask = (next: RowSelection): void => {
    setRow(0);
    setQuery(next);
  };
  const show = (shown: Row, enter: boolean): void => {
    const { tenant, user, resource } = shown;
    setOpen((last) => ({
      name: { tenant, user, resource },
      row: shown,
      entered: (last?.entered ?? 0) + (enter ? 1 : 0),
    }));
  };
  const close = (): void => {
    setOpen(undefined);
  };
  const toTable = (): void => {
    split.current?.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus();
  };
  const services: Services = { host, formats, place, announce: setSaid, report: actions.report };
  return (
    <ServicesContext.Provider value={services}>
      <main class="page">
        <Notices exists={exists} actions={actions} />
        <TitleBar
          summary={summary.value}
          busy={actions.busy}
          onCreateRule={() => {
            actions.run('createRule', () => host.call('createRule', {}));
          }}
          onExport={() => {
            actions.run('exportCsv', async () => {
              if (await host.call('exportCsv', query)) setSaid(t('The file is written'));
            });
          }}
        />
        <LoadProblems
          parts={[
            { what: t('The run cannot be read.'), ...summary },
            { what: t('The rows did not come.'), ...rows },
            { what: t('The histogram did not come.'), ...histogram },
          ]}
        />
        <Overview summary={summary} histogram={histogram} />
        <Toolbar
          query={query}
          summary={summary.value}
          total={rows.shown?.cache.total}
          onQuery={ask}
          onLeave={toTable}
        />
        <div ref={split} class={open === undefined ? 'split' : 'split split-open'}>
          <RowsPane
            rows={rows}
            query={query}
            summary={summary.value}
            selected={open?.name}
            startRow={row}
            onQuery={ask}
            onRow={setRow}
            onOpen={show}
            onClose={close}
          />
          {open !== undefined && (
            <DetailPane
              key={JSON.stringify(open.name)}
              name={open.name}
              row={open.row}
              generation={generation}
              entered={open.entered}
              onLeave={toTable}
              onClose={() => {
                close();
                toTable();
              }}
            />
          )}
        </div>
        <div class="unseen" role="status">
          {said}
        </div>
      </main>
    </ServicesContext.Provider>
  );
}
