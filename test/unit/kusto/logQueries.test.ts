import { expect, it } from 'vitest';
import { presenceQuery, shareQuery, usageQuery } from '../../../src/content/azure/logQueries.ts';
import type { KqlTable } from '../../../src/core/kqlTable.ts';
import { checkKql } from '../../../src/kusto/kqlChecker.ts';
import { logTables } from '../../../src/kusto/tables.ts';

// Of Microsoft's reference of the table.
const usage: KqlTable = {
  name: 'Usage',
  columns: [
    { name: 'TimeGenerated', type: 'datetime' },
    { name: 'DataType', type: 'string' },
    { name: 'Quantity', type: 'real' },
  ],
};

/** As the workspace has them, with the size that every row is given. */
const tables = [
  usage,
  ...logTables.map((table): KqlTable => ({
    ...table,
    columns: [...table.columns, { name: '_BilledSize', type: 'real' }],
  })),
];

it.each([
  ['usage', usageQuery(['SecurityEvent', 'a"b\n| take 1'])],
  ['share', shareQuery],
  ['presence', presenceQuery],
])("Microsoft's parser accepts the query of %s", async (_, { kql }) => {
  expect(await checkKql(kql, tables)).toEqual([]);
});
