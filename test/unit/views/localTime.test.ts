import { describe, expect, it } from 'vitest';
import { localTime } from '../../../src/views/localTime.ts';

describe('localTime', () => {
  it("is the reader's own", () => {
    expect(localTime(new Date(2026, 0, 5, 7, 9).getTime())).toBe('2026-01-05 07:09');
    expect(localTime(new Date(2026, 10, 24, 13, 52).getTime())).toBe('2026-11-24 13:52');
  });
});
