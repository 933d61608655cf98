import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kqlName } from '../../../../src/content/kql/kqlName.ts';
import { resultsColumns } from '../../../../src/core/resultsTable.ts';
import { logTables } from '../../../../src/kusto/tables.ts';
import { resultColumns } from '../../../../src/kusto/resultColumns.ts';

const words = [
  'User',
  '_ItemId',
  'where',
  'let',
  'Where',
  'TAKE',
  'in',
  'T',
  'a b',
  "a'b",
  'a"] | take 1',
  '1a',
  'é',
  'null',
];

describe('kqlName', () => {
  it('names a column whatever the name is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12 })),
        async (name) => {
          const columns = await resultColumns(`print ${kqlName(name)} = 1, Other = 2`, []);
          expect(columns.map((column) => column.name)).toEqual([name, 'Other']);
        },
      ),
      { numRuns: 200, examples: words.map((word) => [word]) },
    );
  });

  it('leaves the columns of the tables we know as they are', () => {
    for (const { name } of [...resultsColumns, ...logTables.flatMap(({ columns }) => columns)]) {
      expect(kqlName(name)).toBe(name);
    }
  });
});
