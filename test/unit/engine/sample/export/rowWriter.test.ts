import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowWriter } from '../../../../../src/engine/sample/export/rowWriter.ts';

const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/), {
  minLength: 1,
  maxLength: 12,
});
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer());

describe('createRowWriter', () => {
  it('writes the fixed and the own columns as JSON, sorted by name', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(value, { minLength: 12, maxLength: 12 }),
        fc.nat(12),
        (all, values, split) => {
          const columns = all.map((name, index) => [name, values[index]!] as const);
          const fixed = columns.slice(0, split);
          const own = columns.slice(split);
          const write = createRowWriter(
            Object.fromEntries(fixed),
            own.map(([name]) => name),
          );
          const line = write(own.map(([, given]) => JSON.stringify(given)));
          const row = JSON.parse(line) as Record<string, unknown>;
          expect(row).toEqual(Object.fromEntries(columns));
          // Whole numbers as names come first in an object whatever its text says; these names have a letter in front.
          expect(Object.keys(row)).toEqual([...all].sort());
        },
      ),
    );
  });
});
