import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTable, type Table } from '../../../src/core/column.ts';
import { encodeParquet, rowGroupSize } from '../../../src/formats/encodeParquet.ts';
import { encodedTable, encodeTable } from '../../../src/store/encodedTable.ts';

const step = { step: 1, of: 1, message: 'Writing the model' };

/** Seen pairs, say. */
function numbers(rows: number): Table {
  return createTable([
    { name: 'user', type: 'int32', values: Int32Array.from({ length: rows }, (_, row) => row % 1000) },
    { name: 'count', type: 'double', values: Float64Array.from({ length: rows }, (_, row) => row / 7) },
  ]);
}

describe('a table as bytes', () => {
  it('is the same made step by step as at once, with its digest', () => {
    const rows = 2 * rowGroupSize + 5;
    const steps = encodeTable(numbers(rows), step);
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    expect(Buffer.compare(next.value.content, encodeParquet(numbers(rows)))).toBe(0);
    expect(next.value.sha256).toBe(createHash('sha256').update(next.value.content).digest('hex'));
    expect(encodedTable(numbers(rows)).sha256).toBe(next.value.sha256);
  });

  it('gives way after each row group, so that a cancel is answered', () => {
    const steps = encodeTable(numbers(5 * rowGroupSize), step);
    for (let group = 0; group < 5; group++) expect(steps.next()).toEqual({ done: false, value: step });
    expect(() => steps.throw(new Error('enough'))).toThrow('enough');
  });

  it('is made once', () => {
    const table = numbers(10);
    const made = encodedTable(table);
    expect(encodeTable(table, step).next()).toEqual({ done: true, value: made });
  });
});
