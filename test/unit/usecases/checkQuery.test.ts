import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/usecases/checkQuery.ts';

describe('checkQuery', () => {
  it('accepts queries over the results table and the log tables', async () => {
    expect(await checkQuery({ query: 'AnomalousResourceAccessResult_CL | where Percentile > 99' })).toEqual(
      [],
    );
    expect(await checkQuery({ query: 'SecurityEvent | where EventID == 5140 | take 5' })).toEqual([]);
    expect(await checkQuery({ query: '' })).toEqual([]);
  });

  it('tells what is wrong and where, with the parser’s code', async () => {
    const query = 'AnomalousResourceAccessResult_CL\r\n| where Persentile > 99\r\n| project Reason\r\n';
    expect(await checkQuery({ query })).toEqual([
      {
        ...{ severity: 'error', code: 'KS142', message: expect.stringContaining('Persentile') as string },
        ...{ startLine: 1, startColumn: 8, endLine: 1, endColumn: 18 },
      },
    ]);
  });

  it('answers to half of a query, as it stands while somebody types', async () => {
    for (const query of ['Anom', 'SecurityEvent | wh', 'SecurityEvent | where EventID ==', '"', '/* ']) {
      const problems = await checkQuery({ query });
      for (const { startLine, startColumn, endLine, endColumn } of problems) {
        expect([startLine, endLine]).toEqual([0, 0]);
        expect(startColumn).toBeLessThanOrEqual(endColumn);
        expect(endColumn).toBeLessThanOrEqual(query.length);
      }
    }
  });
});
