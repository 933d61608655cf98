import { describe, expect, it } from 'vitest';
import { type Column, columnRows, createTable, tableColumn } from '../../../src/core/column.ts';
import { dictionaryFromTexts, NO_ID } from '../../../src/core/dictionary.ts';

const name: Column = {
  name: 'name',
  type: 'text',
  dictionary: dictionaryFromTexts(['a', 'b']),
  ids: Uint32Array.of(1, NO_ID),
};
const vector: Column = { name: 'vector', type: 'vector', width: 3, values: new Float64Array(6) };
const day: Column = { name: 'day', type: 'day', values: Int32Array.of(1, 2) };

describe('createTable', () => {
  it('counts rows, a vector as one', () => {
    expect(createTable([name, vector, day]).rows).toBe(2);
    expect(columnRows(vector)).toBe(2);
    expect(createTable([]).rows).toBe(0);
  });

  it.each<readonly [string, Column]>([
    ['another number of rows', { ...day, values: Int32Array.of(1) }],
    ['a vector that is cut off', { ...vector, values: new Float64Array(5) }],
    ['an id outside its dictionary', { ...name, name: 'other', ids: Uint32Array.of(0, 2) }],
    ['a name twice', { ...day, name: 'name' }],
  ])('refuses a column with %s', (_, column) => {
    expect(() => createTable([name, column])).toThrow(/defect/);
  });
});

describe('tableColumn', () => {
  it('finds a column by name and type', () => {
    expect(tableColumn(createTable([name, day]), 'day', 'day')).toBe(day);
  });

  it('calls a missing column, or one of another type, a defect', () => {
    expect(() => tableColumn(createTable([name]), 'day', 'day')).toThrow(/day column day/);
    expect(() => tableColumn(createTable([day]), 'day', 'int32')).toThrow(/int32 column day/);
  });
});
