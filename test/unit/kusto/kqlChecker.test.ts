import { describe, expect, it } from 'vitest';
import { defaultResultsTable, resultsColumns, resultsTable } from '../../../src/core/resultsTable.ts';
import { checkKql } from '../../../src/kusto/kqlChecker.ts';
import { resultColumns } from '../../../src/kusto/resultColumns.ts';
import { logTables } from '../../../src/kusto/tables.ts';

const tables = [...logTables, resultsTable(defaultResultsTable)];

describe('checkKql', () => {
  it('accepts a good query', async () => {
    const query = `
      ${defaultResultsTable}
      | where Case == "crossComponent" or Score >= 1.5
      | summarize arg_max(TimeGenerated, *) by FindingId`;
    expect(await checkKql(query, tables)).toEqual([]);
  });

  it('names an unknown column with its place, in lines and columns from 1', async () => {
    const query = 'SecurityEvent\r\n| where EventID == 5140\n| summarize count() by ShareNam';
    expect(await checkKql(query, tables)).toEqual([
      {
        severity: 'error',
        code: 'KS142',
        message: "The name 'ShareNam' does not refer to any known column, table, variable or function.",
        start: query.indexOf('ShareNam'),
        length: 8,
        line: 3,
        column: 24,
      },
    ]);
  });

  it.each([
    ['an unknown table', 'NoTable | take 1', 'KS204'],
    ['an operator on the wrong type', 'SecurityEvent | where EventID startswith "5"', 'KS106'],
    ['broken syntax', 'SecurityEvent | wher EventID == 5140', 'KS176'],
  ])('refuses %s', async (_, query, code) => {
    const problems = await checkKql(query, tables);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every((problem) => problem.severity === 'error')).toBe(true);
  });

  it('tells a warning from an error', async () => {
    const problems = await checkKql('union isfuzzy=true NoTable, SecurityEvent | take 1', tables);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'KS205']]);
  });

  it('lists problems in the order of their places', async () => {
    const problems = await checkKql('SecurityEvent | where A == 1 | where B == 2', tables);
    expect(problems.map(({ start }) => start)).toEqual([22, 37]);
  });

  it('knows only the tables it was given', async () => {
    expect(await checkKql('SecurityEvent | take 1', [])).toHaveLength(1);
  });
});

describe('resultColumns', () => {
  it('gives every column of a table with its type, as the table says', async () => {
    expect(await resultColumns(defaultResultsTable, tables)).toEqual(resultsColumns);
    expect(await resultColumns('SecurityEvent', tables)).toEqual(logTables[0]!.columns);
  });

  it('follows the query', async () => {
    const query = 'SecurityEvent | summarize Count = count(), First = min(TimeGenerated) by Account';
    expect(await resultColumns(query, tables)).toEqual([
      { name: 'Account', type: 'string' },
      { name: 'Count', type: 'long' },
      { name: 'First', type: 'datetime' },
    ]);
  });

  it('gives none where there is no table', async () => {
    expect(await resultColumns('', tables)).toEqual([]);
  });
});
