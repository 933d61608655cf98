import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, tableColumn } from '../../../../src/core/column.ts';
import { textColumn } from '../../../../src/core/textColumn.ts';
import { dictionaryText } from '../../../../src/core/dictionary.ts';
import { rowGroups } from '../../../../src/usecases/scoring/rowGroups.ts';
import { stream } from './scoredBatches.ts';

/** Rows `from .. from + size`, each with its number as a number and as a text. */
function part(from: number, size: number): readonly Column[] {
  const values = Float64Array.from({ length: size }, (_, i) => from + i);
  return [{ name: 'number', type: 'double', values }, textColumn('text', Array.from(values, String))];
}

describe('rowGroups', () => {
  it('keeps all rows in order, in groups of the size, however they come', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 10 }), async (parts, size) => {
        let rows = 0;
        const given = parts.map((count) => part((rows += count) - count, count));
        const found: number[] = [];
        const groups: number[] = [];
        for await (const table of rowGroups(stream(...given), size)) {
          groups.push(table.rows);
          const { dictionary, ids } = tableColumn(table, 'text', 'text');
          expect(Array.from(ids, (id) => Number(dictionaryText(dictionary, id)))).toEqual([
            ...tableColumn(table, 'number', 'double').values,
          ]);
          found.push(...tableColumn(table, 'number', 'double').values);
        }
        expect(found).toEqual(Array.from({ length: rows }, (_, row) => row));
        expect(groups.slice(0, -1).every((group) => group === size)).toBe(true);
        expect(groups).toHaveLength(Math.ceil(rows / size));
      }),
    );
  });
});
