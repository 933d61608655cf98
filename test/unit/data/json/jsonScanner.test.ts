import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Decode } from '../../../../src/core/utf8.ts';
import { JsonScanner, type ScanOutcome } from '../../../../src/data/json/jsonScanner.ts';
import { jsonText } from '../../../../src/data/json/jsonText.ts';

const columns = ['EventID', 'Account', 'ShareName', 'aé', '', 'x"y', '__proto__', 'toString'];

interface Scanned {
  readonly outcome: ScanOutcome;
  readonly texts: readonly (string | null)[];
}

/** What JSON.parse makes of the decoded line; the truth that the scanner is held to. */
function oracle(line: Uint8Array): Scanned {
  let parsed: unknown;
  try {
    parsed = JSON.parse(utf8Decode(line));
  } catch {
    return { outcome: 'notJson', texts: [] };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { outcome: 'notObject', texts: [] };
  }
  const own = new Map<string, unknown>(Object.entries(parsed));
  return { outcome: 'row', texts: columns.map((column) => textOf(own.get(column))) };
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.toWellFormed();
  // For numbers and booleans JSON's own spelling is String()'s, but for what JSON has no word for.
  return value === Infinity || value === -Infinity ? `${value}` : JSON.stringify(value);
}

const scanner = new JsonScanner(columns);

/** Scans a line in the middle of other bytes, as it stands in a file. */
function scan(line: Uint8Array): Scanned {
  const bytes = new Uint8Array([0x7b, 0x22, 0x0a, ...line, 0x0a, 0x22, 0x7d]);
  const outcome = scanner.scan(bytes, 3, 3 + line.length);
  if (outcome !== 'row') return { outcome, texts: [] };
  const texts = Array.from(scanner.starts, (start, column) =>
    start < 0 ? null : jsonText(bytes.subarray(start, scanner.ends[column])),
  );
  return { outcome, texts };
}

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
const withoutFeeds = (bytes: Uint8Array): Uint8Array => bytes.filter((byte) => byte !== 0x0a);

const space = fc.constantFrom('', '', '', ' ', '\t', '\r', '  ');
const hex = fc.constantFrom(...Array.from('0123456789abcdefABCDEF'));
const escape = fc.oneof(
  fc.constantFrom(
    '\\"',
    '\\\\',
    '\\/',
    '\\b',
    '\\f',
    '\\n',
    '\\r',
    '\\t',
    '\\u0000',
    '\\ud83d\\ude00',
    '\\ud800',
  ),
  fc.tuple(hex, hex, hex, hex).map((digits) => `\\u${digits.join('')}`),
);
const stringBody = fc
  .array(
    fc.oneof(fc.constantFrom('a', 'EventID', '$', 'é', '\u{1f600}', '{', '}', '[', ',', ':', "'"), escape),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const key = fc.oneof(
  fc.constantFrom(...columns.map((column) => JSON.stringify(column))),
  // The same names in other spellings.
  fc.constantFrom('"\\u0045ventID"', '"Accoun\\u0074"', '"a\\u00e9"', '"x\\u0022y"', '"\\u005f_proto__"'),
  stringBody.map((body) => `"${body}"`),
);
const number = fc.constantFrom(
  ...['0', '-0', '5140', '5140.0', '1e3', '1E-2', '-1.5e+10', '1e400', '12345678901234567890', '0.1', '1e21'],
);
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    stringBody.map((body) => `"${body}"`),
    number,
    fc.constantFrom('true', 'false', 'null'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(key, space, space, tie('value')), { maxLength: 3 })
      .map((members) => `{${members.map(([k, a, b, v]) => `${k}${a}:${b}${v}`).join(',')}}`),
  ),
}));
const object = fc
  .tuple(fc.array(fc.tuple(space, key, space, space, value, space), { maxLength: 8 }), space, space)
  .map(([members, before, after]) => {
    const body = members.map(([a, k, b, c, v, d]) => `${a}${k}${b}:${c}${v}${d}`).join(',');
    return `${before}{${body}}${after}`;
  });

/** Places where a line is damaged, and how. */
const damage = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('cut', 'drop', 'put'),
    fc.oneof(
      fc.constantFrom(...'"\\{}[]:,0-+.eEu \t\r'.split('').map((text) => text.charCodeAt(0))),
      fc.constantFrom(0x00, 0x1f, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xf5, 0xff),
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

function damaged(line: Uint8Array, damages: readonly (readonly [number, string, number])[]): Uint8Array {
  let bytes = [...line];
  for (const [place, kind, byte] of damages) {
    const at = Math.floor(place * bytes.length);
    if (kind === 'cut') bytes = bytes.slice(0, at);
    else bytes.splice(at, kind === 'drop' ? 1 : 0, ...(kind === 'put' ? [byte] : []));
  }
  return Uint8Array.from(bytes);
}

describe('JsonScanner equals JSON.parse', () => {
  it('on rows in every spelling', () => {
    fc.assert(
      fc.property(object, (line) => {
        const bytes = bytesOf(line);
        expect(scan(bytes)).toEqual(oracle(bytes));
      }),
      { numRuns: 6000 },
    );
  });

  it('on damaged rows: cut, hostile bytes, broken UTF-8', () => {
    fc.assert(
      fc.property(object, damage, (line, damages) => {
        const bytes = withoutFeeds(damaged(bytesOf(line), damages));
        expect(scan(bytes)).toEqual(oracle(bytes));
      }),
      { numRuns: 12_000 },
    );
  });

  it('on values that are no row', () => {
    fc.assert(
      fc.property(value, space, (text, after) => {
        const bytes = bytesOf(text + after);
        expect(scan(bytes)).toEqual(oracle(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    ' ',
    '{}',
    '{ }',
    '{,}',
    '{"a":1,}',
    '{"a":1}}',
    '{"a":1} x',
    '{"EventID":01}',
    '{"EventID":.5}',
    '{"EventID":5.}',
    '{"EventID":1e}',
    '{"EventID":+1}',
    '{"EventID":-}',
    '{"EventID":NaN}',
    '{"EventID":tru}',
    '{"EventID":nulll}',
    "{'EventID':1}",
    '{"EventID" 1}',
    '{"EventID"::1}',
    '{"EventID":"\u0000"}',
    '{"EventID":"\\u00g0"}',
    '{"EventID":"\\x41"}',
    '{"EventID":"a',
    '{"EventID":"a\\',
    '{"EventID":[1,2',
    '{"EventID":[1,]}',
    '{"EventID":{"a"}}',
    '{"EventID":1,"EventID":2}',
    '{"EventID":1,"\\u0045ventID":null}',
    '{"EventID":{"EventID":1}}',
    '{"Account":"{\\"EventID\\":5140}"}',
    '\ufeff{"EventID":1}',
    '{"EventID":1}\u00a0',
    '\u0000\u0000',
  ])('on %j', (line) => {
    const bytes = bytesOf(line);
    expect(scan(bytes)).toEqual(oracle(bytes));
  });

  it('at any depth', () => {
    const deep = (levels: number): Uint8Array => bytesOf(`{"a":${'['.repeat(levels)}1${']'.repeat(levels)}}`);
    expect(scan(deep(200_000)).outcome).toBe('row');
    expect(scan(bytesOf(`{"a":${'[{"b":'.repeat(500)}1${'}]'.repeat(499)}}}`)).outcome).toBe('notJson');
  });
});

describe('JsonScanner', () => {
  it('refuses a wanted value that is too deep to be written, and only that', () => {
    const wanted = (levels: number): Uint8Array =>
      bytesOf(`{"Account":${'['.repeat(levels)}"[[["${']'.repeat(levels)}}`);
    expect(scan(wanted(1000))).toEqual(oracle(wanted(1000)));
    expect(scan(wanted(1001)).outcome).toBe('tooDeep');
  });

  it('counts the keys that are no wanted column', () => {
    const bytes = bytesOf('{"EventID":1,"b":2,"\\u0062":3,"Account":null}\n');
    expect(scanner.scan(bytes, 0, bytes.length - 1)).toBe('row');
    expect(scanner.otherKeys).toBe(2);
  });
});
