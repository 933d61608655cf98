import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kqlString } from '../../../../src/content/kql/kqlString.ts';
import { checkKql } from '../../../../src/kusto/kqlChecker.ts';
import { hostileNames, knownHostileNames } from '../hostileNames.ts';
import { stringLiterals } from './literals.ts';

describe('kqlString', () => {
  it('is exactly one literal, whose value is the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileNames, async (name) => {
        const query = `print x = ${kqlString(name)}, y = 1`;
        expect(await stringLiterals(query)).toEqual([name.toWellFormed()]);
        expect(await checkKql(query, [])).toEqual([]);
      }),
      { numRuns: 300, examples: knownHostileNames.map((name) => [name]) },
    );
  });

  it('is printable ASCII, so it stays on its line', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        expect(kqlString(name)).toMatch(/^"[ -~]*"$/);
      }),
    );
  });

  it.each([
    ['plain', '"plain"'],
    ['\\\\fs01\\c$', '"\\\\\\\\fs01\\\\c$"'],
    ['a"b', '"a\\"b"'],
    ['é\n\u{1f600}', '"\\u00e9\\n\\ud83d\\ude00"'],
    ['\ud83d', '"\\ufffd"'],
  ])('writes %j as %s', (text, literal) => {
    expect(kqlString(text)).toBe(literal);
  });
});
