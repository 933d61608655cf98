import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../../src/content/yamlText.ts';
import { hostileNames } from './hostileNames.ts';

const scalars = fc.oneof(
  hostileNames,
  fc.constantFrom(
    'yes',
    'null',
    '~',
    'On',
    '1.0',
    '0x1F',
    '1:20',
    '14d',
    '1.0.0',
    '- a',
    '# a',
    'a: b',
    'a #b',
    '',
    ' a',
    'a ',
  ),
  fc.constantFrom(
    'a\n',
    'a\nb\n',
    'a\n\n  b\n',
    ' a\nb\n',
    'a \nb\n',
    'a\n\n',
    'a\nb',
    'a\tb\n',
    '\n',
    'é\nb\n',
  ),
  fc.integer(),
  fc.boolean(),
);

const { document } = fc.letrec<{ document: Record<string, unknown>; value: unknown }>((tie) => ({
  document: fc.dictionary(
    fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__' && key !== '<<'),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
  value: fc.oneof({ depthSize: 'small' }, scalars, fc.array(tie('value'), { maxLength: 3 }), tie('document')),
}));

/** What a reader gets: lone surrogates are replaced. */
function wellFormed(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part)),
  );
}

describe('yamlText', () => {
  it('is read back as what it was, by YAML 1.2 and by YAML 1.1', () => {
    fc.assert(
      fc.property(document, (value) => {
        fc.pre(Object.keys(value).length > 0);
        const text = yamlText(value);
        expect(text).toMatch(/^[ -~\n]*$/);
        expect(parse(text)).toEqual(wellFormed(value));
        expect(parse(text, { version: '1.1' })).toEqual(wellFormed(value));
      }),
      { numRuns: 500 },
    );
  });

  it('writes lines of text as a literal block', () => {
    expect(yamlText({ query: 'T\n| take 1\n', tactics: ['Discovery'], none: [], a: { b: 'c' } })).toBe(
      ['query: |', '  T', '  | take 1', 'tactics:', '  - Discovery', 'none: []', 'a:', '  b: c', ''].join(
        '\n',
      ),
    );
  });
});
