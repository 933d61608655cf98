import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Histogram } from '../../src/core/runRows.ts';
import { t } from '../text.ts';
import { type Bar, histogramShape, histogramTable } from './histogramShape.ts';
import { useServices } from './services.ts';
import { textScale } from './textScale.ts';
import { useSize } from './useSize.ts';
import './histogramChart.css';

const plotHeight = 96;
/** Room for text of the usual size around the bars. */
const room = { left: 44, top: 18, bottom: 20 };
const right = 8;

/** How the percentiles of a run's accesses are spread, and where findings begin. */
export function HistogramChart({ histogram }: { readonly histogram: Histogram }): JSX.Element {
  const frame = useRef<HTMLElement>(null);
  const scale = textScale();
  const left = room.left * scale;
  const top = room.top * scale;
  const width = Math.max(120, useSize(frame).width - left - right);
  const shape = histogramShape(histogram, width, plotHeight);
  const { formats } = useServices();
  return (
    <figure ref={frame} class="histogram">
      <figcaption>
        <span class="histogram-title">{t('Percentiles of accesses that are new')}</span>
        <span class="legend">
          <span class="swatch swatch-finding" aria-hidden="true" />
          {t('findings')}
        </span>
        <span class="legend">
          <span class="swatch" aria-hidden="true" />
          {t('others')}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={summary(histogram)}
        width={width + left + right}
        height={top + plotHeight + room.bottom * scale}
      >
        <g transform={`translate(${left} ${top})`}>
          {shape.ticks.map(({ count, y }) => (
            <g key={count}>
              <line class="guide" x1={0} x2={width} y1={y} y2={y} />
              <text x={-6} y={y + 4 * scale} text-anchor="end">
                {formats.count(count)}
              </text>
            </g>
          ))}
          {shape.bars.map((bar) => (
            <BarShape key={bar.from} bar={bar} />
          ))}
          <line class="axis" x1={0} x2={width} y1={plotHeight + 0.5} y2={plotHeight + 0.5} />
          {[0, 25, 50, 75, 100].map((percentile) => (
            <text
              key={percentile}
              x={(percentile / 100) * width}
              y={plotHeight + 16 * scale}
              text-anchor={percentile === 100 ? 'end' : percentile === 0 ? 'start' : 'middle'}
            >
              {percentile}
            </text>
          ))}
          {shape.thresholdX !== undefined && (
            <ThresholdMark at={shape.thresholdX} width={width} percentile={histogram.threshold ?? 0} />
          )}
        </g>
      </svg>
      <details>
        <summary>{t('As a table')}</summary>
        <HistogramTable histogram={histogram} />
      </details>
    </figure>
  );
}

function BarShape({ bar }: { readonly bar: Bar }): JSX.Element {
  const { formats } = useServices();
  const { x, width, height, findingsHeight, from, to, all, findings } = bar;
  return (
    <g>
      <title>
        {t(
          'Percentile {0} to {1}: {2} accesses, {3} findings',
          formats.count(from),
          formats.count(to),
          formats.count(all),
          formats.count(findings),
        )}
      </title>
      <rect class="bar-ground" x={x} width={width} y={0} height={plotHeight} />
      <rect class="bar" x={x} width={width} y={plotHeight - height} height={height} />
      <rect class="bar-finding" x={x} width={width} y={plotHeight - findingsHeight} height={findingsHeight} />
    </g>
  );
}

/** The label stands on the side that has room. */
function ThresholdMark(props: {
  readonly at: number;
  readonly width: number;
  readonly percentile: number;
}): JSX.Element {
  const { at, width, percentile } = props;
  const { formats } = useServices();
  const isRight = at > width / 2;
  return (
    <g class="threshold">
      <line x1={at} x2={at} y1={-12} y2={plotHeight} />
      <text x={isRight ? at - 5 : at + 5} y={-5} text-anchor={isRight ? 'end' : 'start'}>
        {t('threshold {0}', formats.percentile(percentile, 1))}
      </text>
    </g>
  );
}

function HistogramTable({ histogram }: { readonly histogram: Histogram }): JSX.Element {
  const { formats } = useServices();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('Percentile')}</th>
          <th scope="col">{t('Accesses')}</th>
          <th scope="col">{t('Findings')}</th>
        </tr>
      </thead>
      <tbody>
        {histogramTable(histogram).map(({ from, to, all, findings }) => (
          <tr key={from}>
            <th scope="row">{t('{0} to {1}', from, to)}</th>
            <td>{formats.count(all)}</td>
            <td>{formats.count(findings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function summary({ all, findings, threshold }: Histogram): string {
  const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  const line =
    threshold === null
      ? t('There is no threshold.')
      : t('The threshold is at percentile {0}.', threshold.toFixed(1));
  return t(
    'Histogram of percentiles: {0} accesses that are new, {1} of them findings. {2}',
    total(all),
    total(findings),
    line,
  );
}
