import { describe, expect, it } from 'vitest';
import { histogramShape, histogramTable } from '../../../../webview/results/histogramShape.ts';

const histogram = {
  all: Float64Array.from({ length: 50 }, (_, bar) => (bar === 0 ? 10_000 : bar === 49 ? 3 : bar % 2)),
  findings: Float64Array.from({ length: 50 }, (_, bar) => (bar === 49 ? 2 : 0)),
  threshold: 97,
};

describe('histogramShape', () => {
  const shape = histogramShape(histogram, 500, 100);

  it('has bars side by side, from 0 to 100', () => {
    expect(shape.bars).toHaveLength(50);
    expect(shape.bars[0]).toMatchObject({ x: 0, from: 0, to: 2, height: 100 });
    expect(shape.bars[49]).toMatchObject({ x: 490, from: 98, to: 100, all: 3, findings: 2 });
    for (const [place, bar] of shape.bars.slice(1).entries()) {
      expect(shape.bars[place]!.x + shape.bars[place]!.width).toBeLessThanOrEqual(bar.x);
    }
  });

  it('lets a single row be seen beside ten thousand, and shows nothing for none', () => {
    expect(shape.bars[1]!.height).toBeGreaterThanOrEqual(3);
    expect(shape.bars[2]!.height).toBe(0);
    expect(shape.bars[49]!.findingsHeight).toBeGreaterThanOrEqual(3);
    expect(shape.bars[49]!.findingsHeight).toBeLessThanOrEqual(shape.bars[49]!.height);
  });

  it('marks the threshold, where there is one', () => {
    expect(shape.thresholdX).toBe(485);
    expect(histogramShape({ ...histogram, threshold: null }, 500, 100).thresholdX).toBeUndefined();
  });

  it('names heights that are numbers of rows', () => {
    expect(shape.ticks).toEqual([
      { count: 10_000, y: 0 },
      { count: 2500, y: 50 },
    ]);
  });

  it('draws a run without rows', () => {
    const none = new Float64Array(50);
    const empty = histogramShape({ all: none, findings: none, threshold: null }, 500, 100);
    expect(empty.ticks).toEqual([]);
    expect(empty.bars.every(({ height }) => height === 0)).toBe(true);
  });
});

describe('histogramTable', () => {
  it('counts every row once', () => {
    const table = histogramTable(histogram);
    expect(table.map(({ from, to }) => [from, to])[9]).toEqual([90, 100]);
    expect(table.reduce((sum, { all }) => sum + all, 0)).toBe(10_027);
    expect(table[9]).toMatchObject({ all: 5, findings: 2 });
  });
});
