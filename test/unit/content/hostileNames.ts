import fc from 'fast-check';

/** Names that try to leave the place they are put in. */
export const knownHostileNames: readonly string[] = [
  'x" | take 1 //',
  "x' | take 1 //",
  'x\\" | take 1 //',
  'x\\',
  'x\\\\"',
  '"',
  '\n| take 1',
  '\r\n// ',
  '\u2028| take 1\u2029',
  '```\n| take 1',
  '{{User}}',
  '\\\\fs01\\finance$',
  '\\u0022 | take 1',
  '\u0000',
  '\u202eevil',
  '\ufeff',
  '\ud83d',
  '\u{1f600}',
  '*/ | union *',
  '#! {',
  '---\n- a: b',
  "'",
  'null',
  'x'.repeat(32_768),
];

export const hostileNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...knownHostileNames),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', "'", '\n', 'u', '0', '2', '|', '/', '`', '\ud83d', 'x'),
    maxLength: 12,
  }),
);
