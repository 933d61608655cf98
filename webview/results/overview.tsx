import type { JSX } from 'preact';
import type { Histogram } from '../../src/core/runRows.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { t } from '../text.ts';
import { HistogramChart } from './histogramChart.tsx';
import { Problem } from './problem.tsx';
import { RunFigures } from './runFigures.tsx';
import type { Loaded } from './useLoaded.ts';

interface OverviewProps {
  readonly summary: Loaded<RunSummary>;
  readonly histogram: Loaded<Histogram>;
}

/** The run in figures and in a picture, as far as they are known. */
export function Overview({ summary, histogram }: OverviewProps): JSX.Element {
  return (
    <>
      {summary.error !== undefined && (
        <Problem what={t('The run cannot be read.')} error={summary.error} onRetry={summary.retry} />
      )}
      {histogram.error !== undefined && (
        <Problem what={t('The histogram did not come.')} error={histogram.error} onRetry={histogram.retry} />
      )}
      <div class="overview">
        {summary.value === undefined ? <Waiting /> : <RunFigures summary={summary.value} />}
        {histogram.value === undefined ? <Waiting /> : <HistogramChart histogram={histogram.value} />}
      </div>
    </>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="waiting-lines" aria-hidden="true">
      <span class="waiting" />
      <span class="waiting" />
      <span class="waiting" />
    </div>
  );
}
