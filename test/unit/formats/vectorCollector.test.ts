import { describe, expect, it } from 'vitest';
import { VectorCollector } from '../../../src/formats/vectorCollector.ts';

const info = { file: 'm.parquet', name: 'vector', rows: 3, width: 2 };

describe('VectorCollector', () => {
  it('takes entries of a page: numbers of a row, and rows without any', () => {
    const collector = new VectorCollector(info);
    const repetition = Uint8Array.of(0, 1, 0, 0, 1);
    const definition = Uint8Array.of(2, 2, 0, 2, 2);
    collector.addEntries(repetition, definition, 2, Float64Array.of(1, 2, 3, 4));
    expect(collector.rows).toBe(3);
    expect(collector.finish()).toEqual({
      ...{ name: 'vector', type: 'vector', width: 2 },
      values: Float64Array.of(1, 2, NaN, NaN, 3, 4),
    });
  });

  it('gives the same for rows as lists', () => {
    const collector = new VectorCollector(info);
    collector.add([[1, 2], null, [3, 4]]);
    expect(collector.finish()).toMatchObject({ values: Float64Array.of(1, 2, NaN, NaN, 3, 4) });
  });

  it('refuses rows of two lengths', () => {
    const collector = new VectorCollector(info);
    const add = (): void => {
      collector.addEntries(Uint8Array.of(0, 1, 0), new Uint8Array(3).fill(2), 2, Float64Array.of(1, 2, 3));
    };
    expect(add).toThrow(expect.objectContaining({ code: 'parquet.unevenLists' }));
  });
});
