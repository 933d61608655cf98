import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barHeight,
  barMoved,
  placeAt,
  placeOfRow,
  rowsInSight,
  type ScrollSpan,
} from '../../../../webview/results/scrollModel.ts';

const long: ScrollSpan = { rows: 1_000_000, rowHeight: 28, viewport: 600 };
const short: ScrollSpan = { rows: 100, rowHeight: 28, viewport: 600 };

const spans = fc.record({
  rows: fc.integer({ min: 0, max: 5_000_000 }),
  rowHeight: fc.constantFrom(24, 28, 41),
  viewport: fc.integer({ min: 1, max: 2000 }),
});

describe('a short list', () => {
  it('is scrolled as it is', () => {
    expect(barHeight(short)).toBe(2800);
    expect(barMoved(short, { top: 0, bar: 0 }, 1234)).toEqual({ top: 1234, bar: 1234 });
  });

  it('is as high as what is in sight where it is shorter', () => {
    expect(barHeight({ ...short, rows: 3 })).toBe(600);
    expect(placeAt({ ...short, rows: 3 }, 50)).toEqual({ top: 0, bar: 0 });
  });
});

describe('a long list', () => {
  it('is lower than what browsers can make', () => {
    expect(barHeight(long)).toBeLessThan(2 ** 25 / 4);
  });

  it('goes by as much as a wheel turns', () => {
    const place = placeAt(long, 14_000_000);
    expect(barMoved(long, place, place.bar + 100).top).toBe(14_000_100);
    expect(barMoved(long, place, place.bar - 28).top).toBe(13_999_972);
  });

  it('goes to where the bar was dragged', () => {
    const { top } = barMoved(long, { top: 0, bar: 0 }, (barHeight(long) - 600) / 2);
    expect(top).toBeCloseTo((28_000_000 - 600) / 2, 3);
  });
});

describe('any list', () => {
  it('has its ends at the ends of the bar', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 1, noNaN: true }), (span, share) => {
        const end = barHeight(span) - span.viewport;
        const last = Math.max(0, span.rows * span.rowHeight - span.viewport);
        const place = placeAt(span, share * last);
        expect(barMoved(span, place, 0).top).toBe(place.bar === 0 ? place.top : 0);
        expect(barMoved(span, place, end).top).toBe(place.bar === end ? place.top : last);
      }),
    );
  });

  it('never leaves them', () => {
    fc.assert(
      fc.property(spans, fc.array(fc.double({ min: -5000, max: 9e6, noNaN: true })), (span, moves) => {
        const last = Math.max(0, span.rows * span.rowHeight - span.viewport);
        let place = placeAt(span, 0);
        for (const bar of moves) {
          place = barMoved(span, place, bar);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  it('can show every row as a whole', () => {
    fc.assert(
      fc.property(spans, fc.nat(), fc.nat(), (span, from, to) => {
        fc.pre(span.rows > 0 && span.viewport >= span.rowHeight);
        const row = to % span.rows;
        const start = placeAt(span, from % (span.rows * span.rowHeight));
        const place = placeOfRow(span, start, row);
        expect(row * span.rowHeight).toBeGreaterThanOrEqual(place.top);
        expect((row + 1) * span.rowHeight).toBeLessThanOrEqual(place.top + span.viewport);
        const { first, last } = rowsInSight(span, place);
        expect(first <= row && row <= last).toBe(true);
        expect(placeOfRow(span, place, row)).toBe(place);
      }),
    );
  });

  it('has no rows in sight where it has none', () => {
    const { first, last } = rowsInSight({ ...short, rows: 0 }, { top: 0, bar: 0 });
    expect(last).toBeLessThan(first);
  });
});
