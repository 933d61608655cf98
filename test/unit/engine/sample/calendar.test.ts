import { describe, expect, it } from 'vitest';
import {
  attackDays,
  dayStart,
  drawWorkingTime,
  isWeekend,
  localTime,
  nextWorkday,
} from '../../../../src/engine/sample/calendar.ts';
import { createDraw } from '../../../../src/engine/sample/draw.ts';

describe('calendar', () => {
  it('begins on a Monday', () => {
    expect(new Date(dayStart(0)).toISOString()).toBe('2026-03-02T00:00:00.000Z');
    expect(new Date(dayStart(0)).getUTCDay()).toBe(1);
  });

  it('knows weekends before and after the first day', () => {
    for (let day = -30; day < 60; day++) {
      expect(isWeekend(day)).toBe([0, 6].includes(new Date(dayStart(day)).getUTCDay()));
      expect(isWeekend(nextWorkday(day))).toBe(false);
      expect(nextWorkday(day) - day).toBe(isWeekend(day) ? (isWeekend(day + 1) ? 2 : 1) : 0);
    }
  });

  it('is an hour ahead of UTC', () => {
    expect(new Date(localTime(0, 9.5)).toISOString()).toBe('2026-03-02T08:30:00.000Z');
  });

  it('keeps the last week for attacks, less of shorter data', () => {
    expect([10, 14, 21, 30, 90].map(attackDays)).toEqual([3, 4, 7, 7, 7]);
  });

  it('draws working times within the hours', () => {
    const draw = createDraw(1n, 'times');
    for (let round = 0; round < 500; round++) {
      const time = drawWorkingTime(draw, 3, { start: 8, end: 16.5 });
      expect(time).toBeGreaterThanOrEqual(localTime(3, 8));
      expect(time).toBeLessThan(localTime(3, 16.5));
    }
  });
});
