import type { JSX } from 'preact';
import type { Histogram } from '../../src/core/runRows.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';
import { HistogramChart } from './histogramChart.tsx';
import { RunFigures } from './runFigures.tsx';
import type { Loaded } from './useLoaded.ts';
import { WaitingLines } from './waitingLines.tsx';

interface OverviewProps {
  readonly summary: Loaded<RunSummary>;
  readonly histogram: Loaded<Histogram>;
}

/** The run in figures and in a picture, as far as they are known. */
export function Overview({ summary, histogram }: OverviewProps): JSX.Element {
  return (
    <div class="overview">
      {summary.value === undefined ? (
        summary.error === undefined && <WaitingLines />
      ) : (
        <RunFigures summary={summary.value} />
      )}
      {histogram.value === undefined ? (
        histogram.error === undefined && <WaitingLines />
      ) : (
        <HistogramChart histogram={histogram.value} />
      )}
    </div>
  );
}
