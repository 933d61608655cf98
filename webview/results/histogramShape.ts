import type { Histogram } from '../../src/core/runRows.ts';

/** A bar of the histogram; lengths are pixels. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Of all rows, and of the findings among them, from the bottom. */
  readonly height: number;
  readonly findingsHeight: number;
  readonly all: number;
  readonly findings: number;
  /** Percentiles: [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface HistogramShape {
  readonly bars: readonly Bar[];
  /** Marks of the vertical axis. */
  readonly ticks: readonly { readonly count: number; readonly y: number }[];
  readonly thresholdX: number | undefined;
}

/** Pixels between bars, and of a bar that counts at least one. */
const gap = 1;
const leastHeight = 3;

/** Heights grow with the square root of the number, so that three findings show beside ten thousand other rows. */
export function histogramShape(
  { all, findings, threshold }: Histogram,
  width: number,
  height: number,
): HistogramShape {
  const most = all.reduce((largest, count) => Math.max(largest, count), 0);
  const lengthOf = (count: number): number =>
    count === 0 ? 0 : Math.max(leastHeight, Math.sqrt(count / most) * height);
  const step = width / all.length;
  const bars = Array.from(all, (count, bar): Bar => {
    const found = findings[bar] ?? 0;
    return {
      x: bar * step,
      width: Math.max(1, step - gap),
      height: lengthOf(count),
      findingsHeight: lengthOf(found),
      all: count,
      findings: found,
      from: (bar * 100) / all.length,
      to: ((bar + 1) * 100) / all.length,
    };
  });
  const ticks = most === 0 ? [] : [most, most / 4].filter((count) => Number.isInteger(count) || count > 4);
  return {
    bars,
    ticks: ticks.map((count) => ({
      count: Math.round(count),
      y: height - Math.sqrt(Math.round(count) / most) * height,
    })),
    thresholdX: threshold === null ? undefined : (threshold / 100) * width,
  };
}

/** Ten ranges of the percentile with their counts: the histogram for whoever reads it. */
export function histogramTable({ all, findings }: Histogram): readonly {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly findings: number;
}[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const [start, end] = [tenth * (all.length / 10), (tenth + 1) * (all.length / 10)];
    return {
      from: tenth * 10,
      to: tenth * 10 + 10,
      all: sum(all.subarray(start, end)),
      findings: sum(findings.subarray(start, end)),
    };
  });
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
