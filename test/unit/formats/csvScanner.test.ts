import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../../../src/core/utf8.ts';
import { csvLine } from '../../../src/formats/csvLine.ts';
import { type CsvFlaw, CsvScanner, MORE } from '../../../src/formats/csvScanner.ts';
import { csvText } from '../../../src/formats/csvText.ts';

interface Record_ {
  readonly fields: readonly string[];
  readonly flaw: CsvFlaw | undefined;
  readonly lineFeeds: number;
}

/** Reads a text of which more and more becomes known, as from a file in pieces of that size. */
function read(text: string, piece = Infinity): readonly Record_[] {
  const bytes = utf8Encode(text);
  const scanner = new CsvScanner();
  const records: Record_[] = [];
  let end = Math.min(piece, bytes.length);
  for (let at = 0; at < bytes.length;) {
    const next = scanner.next(bytes, at, end, end === bytes.length);
    if (next === MORE) {
      end = Math.min(end + piece, bytes.length);
      continue;
    }
    const fields = Array.from({ length: scanner.fields }, (_, field) =>
      csvText(bytes.subarray(scanner.starts[field], scanner.ends[field])),
    );
    records.push({ fields, flaw: scanner.flaw, lineFeeds: scanner.lineFeeds });
    at = next;
  }
  return records;
}

const fields = (text: string): readonly (readonly string[])[] => read(text).map((record) => record.fields);
const field = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '\u{1f600}'),
  maxLength: 6,
});

describe('CsvScanner', () => {
  it('reads what csvLine writes, in pieces of any size', () => {
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), (rows, piece) => {
        const text = rows.map(csvLine).join('');
        expect(read(text, piece).map((record) => record.fields)).toEqual(rows);
        expect(read(text, piece)).toEqual(read(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\r', [['a', 'b']]],
    ['a,\n', [['a', '']]],
    [',', [['', '']]],
    ['"a ""b"""\n', [['a "b"']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"",""\n', [['', '']]],
    ['a"b,"c"\n', [['a"b', 'c']]],
    ['a\rb,c\n', [['a\rb', 'c']]],
    ['"a"', [['a']]],
    [' "a" ,b\n', [[' "a" ', 'b']]],
  ])('reads %j', (text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(read(text).every(({ flaw }) => flaw === undefined)).toBe(true);
  });

  it('names what is wrong and goes on after the line', () => {
    const [bad, good] = read('"a"x,b\nc,d\n');
    expect(bad?.flaw).toBe('badQuotes');
    expect(good).toEqual({ fields: ['c', 'd'], flaw: undefined, lineFeeds: 1 });
    expect(read('a,"b\nc').map(({ flaw }) => flaw)).toEqual(['truncated']);
    for (const piece of [1, 2, 3])
      expect(read('"a"x\n"b"\r"c"\nd\n', piece)).toEqual(read('"a"x\n"b"\r"c"\nd\n'));
  });

  it('counts line feeds', () => {
    expect(read('a\n"b\n\nc"\r\nd').map(({ lineFeeds }) => lineFeeds)).toEqual([1, 3, 0]);
  });
});

describe('csvLine', () => {
  it('quotes only what must be', () => {
    expect(csvLine(['a', null, 'b c', 'd"e', 'f,g', 'h\ni', ''])).toBe('a,,b c,"d""e","f,g","h\ni",\n');
  });
});
