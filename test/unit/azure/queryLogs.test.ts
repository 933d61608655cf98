import { describe, expect, it } from 'vitest';
import { bodyOf, fakeAzure } from './support/fakeAzure.ts';

describe('a log query', () => {
  const answer = (tables: unknown, error?: object) => ({ body: { tables, error } });
  const columns = [
    { name: 'Account', type: 'string' },
    { name: 'Rows', type: 'long' },
    { name: 'Share', type: 'real' },
    { name: 'More', type: 'dynamic' },
  ];

  it('comes as typed rows', async () => {
    const rows = [
      ['7', '12', 'NaN', { a: 1 }],
      [null, '9007199254740993', 0.5, '{}'],
    ];
    const azure = fakeAzure([answer([{ name: 'PrimaryResult', columns, rows }])]);
    const table = await azure.client.queryLogs('guid', 'T | take 2', 'P1D');
    expect(table.rows).toEqual([
      ['7', 12, NaN, '{"a":1}'],
      [null, '9007199254740993', 0.5, '{}'],
    ]);
    expect(azure.lines).toEqual(['POST https://api.loganalytics.io/v1/workspaces/guid/query']);
    expect(bodyOf(azure.requests[0]!)).toEqual({ query: 'T | take 2', timespan: 'P1D' });
    expect(azure.tokenRequests).toMatchObject([{ audience: 'logAnalytics' }]);
  });

  it('is asked again, since it changes nothing', async () => {
    const azure = fakeAzure([{ status: 503 }, answer([{ name: 'PrimaryResult', columns: [], rows: [] }])]);
    expect(await azure.client.queryLogs('guid', 'T', 'P1D')).toEqual({ columns: [], rows: [] });
  });

  it.each([
    answer([]),
    answer([{ name: 'PrimaryResult', columns, rows: [['a']] }]),
    answer([{ name: 'PrimaryResult', columns, rows: [] }], { code: 'PartialError', message: 'too large' }),
    { body: '{"tables":[{"na' },
  ])('is refused when only a part came', async (partial) => {
    await expect(fakeAzure([partial]).client.queryLogs('guid', 'T', 'P1D')).rejects.toMatchObject({
      code: 'azure.answer',
    });
  });

  it("passes on the parser's words", async () => {
    const innererror = { code: 'SEM0100', message: "'where' operator: no column named 'X'" };
    const error = {
      code: 'BadArgumentError',
      message: 'The request had some invalid properties',
      innererror,
    };
    const azure = fakeAzure([{ status: 400, body: { error } }]);
    await expect(azure.client.queryLogs('guid', 'T', 'P1D')).rejects.toMatchObject({
      code: 'azure.refused',
      args: { message: "The request had some invalid properties 'where' operator: no column named 'X'" },
    });
  });
});
