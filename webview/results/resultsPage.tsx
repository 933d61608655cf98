import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row, RowName, RowSelection } from '../../src/core/runRows.ts';
import type { ResultsStart, ResultsState } from '../../src/protocol/resultsApi.ts';
import type { Formats } from '../formats.ts';
import { Icon } from '../icon.tsx';
import { t } from '../text.ts';
import { DetailPane } from './detailPane.tsx';
import { FindingsGrid } from './findingsGrid.tsx';
import { HistogramChart } from './histogramChart.tsx';
import { NoRows } from './noRows.tsx';
import { RunFigures, TitleBar } from './pageHeader.tsx';
import { Problem } from './problem.tsx';
import type { RunChanges } from './runChanges.ts';
import { type Services, ServicesContext } from './services.ts';
import { Toolbar } from './toolbar.tsx';
import { useLoaded } from './useLoaded.ts';
import { useRows } from './useRows.ts';
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

const bars = 50;

/** What is open beside the table. */
interface Open {
  readonly name: RowName;
  readonly row: Row | undefined;
  /** Counts how often the reader went there. */
  readonly entered: number;
}

/** The results of one run: figures, histogram, table and details. */
export function ResultsPage({
  start,
  restored,
  host,
  formats,
  changes,
  keep,
}: ResultsPageProps): JSX.Element {
  const { place, pageSize } = start;
  const [query, setQuery] = useState(restored.query);
  const [at, setAt] = useState(restored.row);
  const [open, setOpen] = useState<Open | undefined>(
    restored.selected && { name: restored.selected, row: undefined, entered: 0 },
  );
  const [generation, setGeneration] = useState(0);
  const [exists, setExists] = useState(true);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const split = useRef<HTMLDivElement>(null);

  const summary = useLoaded((signal) => host.call('summary', {}, { signal }), [generation]);
  const histogram = useLoaded((signal) => host.call('histogram', { bars }, { signal }), [generation]);
  const rows = useRows(host, query, { pageSize, generation, startRow: at });

  useEffect(() => {
    keep({ place, query, selected: open?.name, row: at });
  }, [query, open?.name, at]);
  useEffect(
    () =>
      changes.listen((nowExists) => {
        setExists(nowExists);
        // What is gone cannot be read again: what is shown stays.
        if (nowExists) setGeneration((last) => last + 1);
      }),
    [],
  );

  const report = (error: unknown): void => {
    setFailure({ error });
  };
  const act = (name: string, work: () => Promise<unknown>): void => {
    setBusy((last) => new Set([...last, name]));
    setFailure(undefined);
    void work()
      .catch(report)
      .finally(() => {
        setBusy((last) => new Set([...last].filter((other) => other !== name)));
      });
  };
  const ask = (next: RowSelection): void => {
    setAt(0);
    setQuery(next);
  };
  const focusTable = (): void => {
    split.current?.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus();
  };
  const services: Services = { host, formats, place, announce: setSaid, report };
  const isEmpty = rows.cache?.total === 0;
  return (
    <ServicesContext.Provider value={services}>
      <main class="page">
        {!exists && (
          <div class="notice" role="alert">
            <Icon name="warning" />
            <span>
              {t(
                'The files of this run are gone. What you see stays until you close this page; the rest cannot be read any more.',
              )}
            </span>
          </div>
        )}
        {failure !== undefined && (
          <Problem
            what={t('That did not work.')}
            error={failure.error}
            onDismiss={() => {
              setFailure(undefined);
            }}
          />
        )}
        <TitleBar
          summary={summary.value}
          busy={busy}
          onCreateRule={() => {
            act('createRule', () => host.call('createRule', {}));
          }}
          onExport={() => {
            act('exportCsv', async () => {
              if (await host.call('exportCsv', query)) setSaid(t('The file is written'));
            });
          }}
        />
        {summary.error !== undefined && (
          <Problem what={t('The run cannot be read.')} error={summary.error} onRetry={summary.retry} />
        )}
        <div class="overview">
          {summary.value === undefined ? (
            <div class="waiting-lines" aria-hidden="true">
              <span class="waiting" />
              <span class="waiting" />
            </div>
          ) : (
            <RunFigures summary={summary.value} />
          )}
          {histogram.value === undefined ? (
            histogram.error !== undefined && (
              <Problem
                what={t('The histogram did not come.')}
                error={histogram.error}
                onRetry={histogram.retry}
              />
            )
          ) : (
            <HistogramChart histogram={histogram.value} />
          )}
        </div>
        <Toolbar
          query={query}
          summary={summary.value}
          total={rows.cache?.total}
          onQuery={ask}
          onLeave={focusTable}
        />
        {rows.error !== undefined && (
          <Problem what={t('The rows did not come.')} error={rows.error} onRetry={rows.retry} />
        )}
        <div ref={split} class={open === undefined ? 'split' : 'split split-open'}>
          <div class="table">
            {rows.isLoading && <div class="progress" role="progressbar" aria-label={t('Loading rows')} />}
            {rows.cache?.error !== undefined && (
              <Problem
                what={t('Some rows did not come.')}
                error={rows.cache.error}
                onRetry={() => {
                  rows.cache?.retry();
                }}
              />
            )}
            {rows.cache !== undefined &&
              (isEmpty ? (
                <NoRows query={query} summary={summary.value} onQuery={ask} />
              ) : (
                <FindingsGrid
                  cache={rows.cache}
                  isLoading={rows.isLoading}
                  query={query}
                  tenants={summary.value?.window.tenants ?? 1}
                  selected={open?.name}
                  startRow={at}
                  onSort={ask}
                  onRow={setAt}
                  onOpen={(row, enter) => {
                    const { tenant, user, resource } = row;
                    setOpen((last) => ({
                      name: { tenant, user, resource },
                      row,
                      entered: (last?.entered ?? 0) + (enter ? 1 : 0),
                    }));
                  }}
                  onClose={() => {
                    setOpen(undefined);
                  }}
                />
              ))}
          </div>
          {open !== undefined && (
            <DetailPane
              key={JSON.stringify(open.name)}
              name={open.name}
              row={open.row}
              generation={generation}
              entered={open.entered}
              onLeave={focusTable}
              onClose={() => {
                setOpen(undefined);
                focusTable();
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
