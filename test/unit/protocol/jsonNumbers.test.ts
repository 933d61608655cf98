import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../src/protocol/jsonNumbers.ts';

const leaves = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, null, 0, 1.5, 'NaN', '$number'),
  fc.string(),
  fc.boolean(),
);

const plainData = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaves, tie('array'), tie('record')),
  array: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(
    fc.oneof(fc.constantFrom('$number', '$object', '__proto__', 'score'), fc.string()),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
})).value;

const throughJson = (value: unknown): unknown =>
  unpackNumbers(JSON.parse(JSON.stringify(packNumbers(value))));

describe('numbers that JSON lacks', () => {
  it('arrive as they were', () => {
    const row = { score: Infinity, firstTime: NaN, percentile: 99.5, low: -Infinity };
    expect(throughJson({ rows: [row] })).toEqual({ rows: [row] });
  });

  it('whatever the data around them, and whatever looks like one of them', () => {
    fc.assert(
      fc.property(plainData, (value) => {
        expect(throughJson(value)).toEqual(value);
      }),
    );
  });

  it('leave typed arrays alone', () => {
    const all = new Float64Array([1, NaN]);
    expect(packNumbers({ all })).toEqual({ all });
    expect((unpackNumbers({ all }) as { all: unknown }).all).toBe(all);
  });
});
