import { describe, expect, it } from 'vitest';
import { exportCost } from '../../../../src/content/azure/exportCost.ts';

const question = {
  tables: [
    { table: 'SecurityEvent', gigabytesADay: 12 },
    { table: 'Heartbeat', gigabytesADay: 0.5 },
  ],
  days: 7,
  kind: 'storage',
  billed: true,
  shareOfAccesses: 0.25,
} as const;

describe('exportCost', () => {
  it('shows each step of the arithmetic', () => {
    const { monthly, arithmetic } = exportCost(question);
    // 12.5 x 30.4 x 0.10 exported, 12.5 x 90 x 0.018 stored
    expect(monthly).toBeCloseTo(38 + 20.25);
    expect(arithmetic.join('\n')).toMatchInlineSnapshot(`
      "SecurityEvent: 12.0 GB a day, the mean of the last 7 whole days (table Usage; 1 GB = 10^9 bytes)
      Heartbeat: 0.50 GB a day, the mean of the last 7 whole days (table Usage; 1 GB = 10^9 bytes)
      Of SecurityEvent, file share events (5140, 5145) are 25.0 %, 3.0 GB a day; a rule exports the whole table all the same
      Exported: 12.5 GB a day x 30.4 days = 380.0 GB a month
      Export: 380.0 GB x 0.10 USD = 38.00 USD a month
      Storage, once 90 days are kept: 12.5 GB x 90 days x 0.018 USD = 20.25 USD a month
      Together: 58.25 USD a month. Prices are assumptions (0.10 USD a GB exported, 0.018 USD a GB stored a month); yours depend on region and contract"
    `);
  });

  it('counts no export where none is billed, and no storage for Event Hubs', () => {
    expect(exportCost({ ...question, billed: false, kind: 'eventHub' }).monthly).toBe(0);
  });
});
